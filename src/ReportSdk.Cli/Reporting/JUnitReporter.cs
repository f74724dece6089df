using System.Globalization;
using System.Text;
using System.Xml;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>
/// JUnit XML: a suite for each file, a failure for each error in it, an error for what could not be checked; warnings are output of their case. Without times, so
/// that equal runs give equal bytes.
/// </summary>
internal sealed class JUnitReporter : ISubjectReporter
{
    private readonly XmlWriter _writer;
    private readonly string _command;

    public JUnitReporter(CliConsole console, string command)
    {
        _command = command;
        _writer = XmlWriter.Create(console.Output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        });
        _writer.WriteStartDocument();
        _writer.WriteStartElement("testsuites");
        _writer.WriteAttributeString("name", "reportsdk " + command);
    }

    public void Add(Subject subject)
    {
        _writer.WriteStartElement("testsuite");
        Attribute("name", RelativeUri.PathOf(subject.Path));
        Attribute("tests", subject.Cases.Count);
        Attribute("failures", subject.Cases.Count(static one => !one.IsSkipped && Worst(one) is { IsVerdict: true }));
        Attribute("errors", subject.Cases.Count(static one => !one.IsSkipped && Worst(one) is { IsVerdict: false }));
        Attribute("skipped", subject.Cases.Count(static one => one.IsSkipped));
        Attribute("package", "reportsdk." + _command);
        if (subject.ProblemCount > subject.Problems.Count)
        {
            WriteCounts(subject);
        }

        foreach (var one in subject.Cases)
        {
            Write(one);
        }

        _writer.WriteEndElement();
        _writer.Flush();
    }

    public void Complete(int exitCode, string summary)
    {
        _writer.WriteEndElement();
        _writer.WriteEndDocument();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>An error when there is one, first what kept the file from being checked; null when the case passed.</summary>
    private static Problem? Worst(SubjectCase one)
    {
        Problem? worst = null;
        foreach (var problem in one.Problems)
        {
            if (problem.Severity == ViolationSeverity.Error && (worst is null || worst.IsVerdict))
            {
                worst = problem;
            }
        }

        return worst;
    }

    private void WriteCounts(Subject subject)
    {
        _writer.WriteStartElement("properties");
        foreach (var (name, value) in ((string, long)[])[("problems", subject.ProblemCount), ("listed", subject.Problems.Count)])
        {
            _writer.WriteStartElement("property");
            Attribute("name", name);
            Attribute("value", value);
            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
    }

    private void Write(SubjectCase one)
    {
        _writer.WriteStartElement("testcase");
        Attribute("name", one.Name);
        Attribute("classname", one.Group.Length == 0 ? "reportsdk." + _command : one.Group);
        if (one.IsSkipped)
        {
            _writer.WriteStartElement("skipped");
            _writer.WriteEndElement();
        }

        var others = new StringBuilder();
        foreach (var problem in one.Problems)
        {
            if (problem.Severity == ViolationSeverity.Error)
            {
                _writer.WriteStartElement(problem.IsVerdict ? "failure" : "error");
                Attribute("type", problem.Code);
                Attribute("message", problem.Message);
                _writer.WriteString(Text(ProblemLine.Of(problem).ToString()) + "\n" + HelpPages.LinkOf(problem.Code));
                _writer.WriteEndElement();
            }
            else
            {
                others.Append(Text(ProblemLine.Of(problem).ToString())).Append('\n');
            }
        }

        if (others.Length > 0)
        {
            _writer.WriteElementString("system-out", others.ToString());
        }

        _writer.WriteEndElement();
    }

    private void Attribute(string name, string value) => _writer.WriteAttributeString(name, Text(value));

    private void Attribute(string name, long value) => _writer.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>XML has no place for some characters, not even escaped (XML 1.0 §2.2); the others that terminals obey are shown as everywhere.</summary>
    private static string Text(string text) =>
        Printable.Escape(text).Replace("\uFFFE", "\\u{FFFE}", StringComparison.Ordinal).Replace("\uFFFF", "\\u{FFFF}", StringComparison.Ordinal);
}

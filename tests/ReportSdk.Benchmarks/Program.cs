using ReportSdk.Benchmarks.Generating;
#if LONG_FORM
using ReportSdk.Benchmarks.Long;
#endif
using ReportSdk.Benchmarks.Peers;
using ReportSdk.Benchmarks.PublicStyle;
using ReportSdk.Benchmarks.Quick;
using ReportSdk.Benchmarks.Rules;
using ReportSdk.Benchmarks.Starting;

return args switch
{
    ["quick", .. string[] rest] => QuickVerb.Run(rest),
#if LONG_FORM
    ["long", .. string[] rest] => LongVerb.Run(rest),
#endif
    ["loop", .. string[] rest] => LoopVerb.Run(rest),
    ["ndjson", .. string[] rest] => NdjsonVerb.Run(rest),
    ["ajv", .. string[] rest] => AjvVerb.Run(rest),
    ["public", .. string[] rest] => PublicVerb.Run(rest),
    ["rules", .. string[] rest] => RulesVerb.Run(rest),
    ["generator", .. string[] rest] => GeneratorVerb.Run(rest),
    ["emitted"] => EmittedVerb.Run(),
    ["build"] => BuildVerb.Run(),
    ["start", .. string[] rest] => StartVerb.Run(rest),
    [] or ["--help"] or ["-h"] => Help(Console.Out, 0),
    _ => Help(Console.Error, 2),
};

static int Help(TextWriter writer, int exitCode)
{
    writer.WriteLine("""
        ReportSdk.Benchmarks <verb>

          quick [--rounds N] [--only TEXT] [--json FILE] [--write]
              Reading, validating and writing: each variant's time as a multiple of a floor (a bare Utf8JsonReader walk; of writing, System.Text.Json's
              source-generated fast path) on the same bytes in the same round, the median of N rounds (default 41), and the bytes that one run
              allocates. --only keeps workloads whose name contains TEXT, --json writes all figures to a file, --write writes docs/benchmarks.md.

          long [OPTIONS]
              The same variants by BenchmarkDotNet, with confidence intervals: for hours, or with --filter '*Read*' and --job short for minutes. Only in a
              build with -p:LongForm=true, since its packages are many.

          loop VARIANT WORKLOAD SECONDS
              Runs one variant over and over: for profilers.

          ndjson [MEGABYTES]
              Lines of JSON read on one processor and on all: throughput, and the most memory in use.

          ajv FOLDER
              ajv, run by node from a folder where it is installed, on the same documents.

          public [--rounds N] [--only TEXT]
              Ten schemas of the size and style of public ones, and one that is composed of parts throughout, with their documents: the evaluator's
              verdict and IsValid as multiples of a bare Utf8JsonReader walk, and the geometric means of the ten.

          rules [ROWS]
              A stock table with a shipped schema, 20,000 rows, read with its rules and without them.

          generator [N...]
              Time of the generator over N schemas (default 10 100 1000): the first run of this process, a new driver in a warm process, and
              edits of one file, each with how many files were parsed, linked and emitted.

          emitted
              C# and IL of each shipped schema and of a type of twelve properties; the generator's time beside that of compiling its code.

          build
              What a hundred schemas, and one schema of 400 KB made by code, add to a build of a project after an edit of its C#, the compiler
              server on: three projects by turns, the median of 7 rounds.

          start PROGRAM...
              Whole processes of published command lines, by turns: a small document with a schema of its own, a whole report, a report as tables.
              The median and the least of 31 rounds, from start to exit.
        """);
    return exitCode;
}

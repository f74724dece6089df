using ReportSdk.Fuzz;
using ReportSdk.Fuzz.Conformance;
using ReportSdk.Fuzz.Mutants;
using ReportSdk.Fuzz.Oracle;
using ReportSdk.Fuzz.Patterns;
using ReportSdk.Fuzz.Rules;
using ReportSdk.Fuzz.Schemas;
using ReportSdk.Fuzz.Streams;
using ReportSdk.Fuzz.Tokenizer;

IReadOnlyDictionary<string, IVerb> verbs = new SortedDictionary<string, IVerb>(StringComparer.Ordinal)
{
    ["conformance"] = new ConformanceVerb(),
    ["mutants"] = new MutantsVerb(),
    ["oracle"] = new OracleVerb(),
    ["patterns"] = new PatternsVerb(),
    ["rules"] = new RulesVerb(),
    ["samples"] = new SampleOracleVerb(),
    ["schemas"] = new SchemasVerb(),
    ["streams"] = new StreamsVerb(),
    ["tokenizer"] = new TokenizerVerb(),
};

if (args is [string name, .. string[] rest] && verbs.TryGetValue(name, out IVerb? verb) && !rest.Contains("--help"))
{
    return verb.Run(rest, Console.Out, Console.Error);
}

bool isHelp = args.Length == 0 || args.Contains("--help") || args[0] == "-h";
TextWriter writer = isHelp ? Console.Out : Console.Error;
writer.WriteLine("ReportSdk.Fuzz <verb> [options]. Exit code: 0 no find, 1 a find, 2 usage.");
foreach ((string key, IVerb value) in verbs)
{
    writer.WriteLine();
    writer.WriteLine($"  {key} {value.Usage}");
}

return isHelp ? 0 : 2;

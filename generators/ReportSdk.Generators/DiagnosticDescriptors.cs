using Microsoft.CodeAnalysis;

namespace ReportSdk.Generators;

/// <summary>
/// The compiler's descriptor of each finding. Written out, since release tracking reads the source; a test compares them with the catalogue and
/// the pages.
/// </summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "ReportSdk";
    private const string HelpLink = "https://reportsdk.dev/diagnostics/";

    // The message is the finding's: it comes whole, in one argument.
    private const string Message = "{0}";

    public static readonly DiagnosticDescriptor InvalidJson = new(
        "RSDK0001", "Not valid JSON", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0001");

    public static readonly DiagnosticDescriptor InvalidEncoding = new(
        "RSDK0002", "Not UTF-8", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0002");

    public static readonly DiagnosticDescriptor DuplicateMember = new(
        "RSDK0003", "Duplicate member", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0003");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "RSDK0004", "Nested too deep", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0004");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "RSDK0005", "Schema too large", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0005");

    public static readonly DiagnosticDescriptor TooManySubschemas = new(
        "RSDK0006", "Too many subschemas", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0006");

    public static readonly DiagnosticDescriptor NotASchema = new(
        "RSDK0010", "Not a schema", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0010");

    public static readonly DiagnosticDescriptor InvalidKeywordValue = new(
        "RSDK0011", "Wrong keyword value", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0011");

    public static readonly DiagnosticDescriptor InvalidPattern = new(
        "RSDK0012", "Not an ECMA-262 pattern", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0012");

    public static readonly DiagnosticDescriptor UnknownKeyword = new(
        "RSDK0013", "Unknown keyword", Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0013");

    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "RSDK0014", "Unknown format", Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0014");

    public static readonly DiagnosticDescriptor DuplicateListEntry = new(
        "RSDK0015", "Listed twice", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0015");

    public static readonly DiagnosticDescriptor UnknownDialect = new(
        "RSDK0020", "Unknown dialect", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0020");

    public static readonly DiagnosticDescriptor UnsupportedDialect = new(
        "RSDK0021", "Unsupported dialect", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0021");

    public static readonly DiagnosticDescriptor UnknownVocabulary = new(
        "RSDK0022", "Unknown vocabulary", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0022");

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "RSDK0030", "Unresolved reference", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0030");

    public static readonly DiagnosticDescriptor ReferenceCycle = new(
        "RSDK0031", "Endless reference", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0031");

    public static readonly DiagnosticDescriptor DuplicateId = new(
        "RSDK0032", "Identifier used twice", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0032");

    public static readonly DiagnosticDescriptor DuplicateAnchor = new(
        "RSDK0033", "Anchor defined twice", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0033");

    public static readonly DiagnosticDescriptor InvalidId = new(
        "RSDK0034", "Unusable identifier", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0034");

    public static readonly DiagnosticDescriptor ShadowedMetaSchema = new(
        "RSDK0035", "Shadowed meta-schema", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0035");

    public static readonly DiagnosticDescriptor ReferenceChainTooLong = new(
        "RSDK0036", "Chain of references too long", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0036");

    public static readonly DiagnosticDescriptor FileIdentifier = new(
        "RSDK0037", "file: identifier", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0037");

    public static readonly DiagnosticDescriptor BrokenTarget = new(
        "RSDK0038", "Target has errors", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0038");

    public static readonly DiagnosticDescriptor NameClash = new(
        "RSDK0040", "C# name taken", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0040");

    public static readonly DiagnosticDescriptor UntypedSchema = new(
        "RSDK0041", "No C# type", Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0041");

    public static readonly DiagnosticDescriptor DuplicateType = new(
        "RSDK0042", "C# name made twice", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0042");

    public static readonly DiagnosticDescriptor UnnamedReference = new(
        "RSDK0043", "Schema of another assembly without a name", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0043");

    public static readonly DiagnosticDescriptor UnusableCSharpKeyword = new(
        "RSDK0044", "C# keyword passed over", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0044");

    public static readonly DiagnosticDescriptor NoSuchEnumValue = new(
        "RSDK0045", "C# name of no enum value", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0045");

    public static readonly DiagnosticDescriptor UnknownKeywordMember = new(
        "RSDK0050", "Unknown member of a keyword", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0050");

    public static readonly DiagnosticDescriptor MissingKeywordMember = new(
        "RSDK0051", "Missing member of a keyword", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0051");

    public static readonly DiagnosticDescriptor UnknownUnit = new(
        "RSDK0052", "Unknown unit", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0052");

    public static readonly DiagnosticDescriptor UnitOfNoNumber = new(
        "RSDK0053", "Unit of something that is no number", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0053");

    public static readonly DiagnosticDescriptor UnitMemberOutOfPlace = new(
        "RSDK0054", "Unit in a member, away from a property", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0054");

    public static readonly DiagnosticDescriptor NoUnitMember = new(
        "RSDK0055", "No member that holds the unit", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0055");

    public static readonly DiagnosticDescriptor AbsenceIsValue = new(
        "RSDK0056", "Absence token is a value", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0056");

    public static readonly DiagnosticDescriptor ScaleWithoutEnum = new(
        "RSDK0060", "Rating scale without an enum", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0060");

    public static readonly DiagnosticDescriptor UnknownLevel = new(
        "RSDK0061", "Level that is no label", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0061");

    public static readonly DiagnosticDescriptor LabelWithoutLevel = new(
        "RSDK0062", "Label without a level", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0062");

    public static readonly DiagnosticDescriptor LevelsOutOfOrder = new(
        "RSDK0063", "Levels in another order than the labels", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0063");

    public static readonly DiagnosticDescriptor EmptyLevel = new(
        "RSDK0064", "Empty level", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0064");

    public static readonly DiagnosticDescriptor LevelsDoNotDescend = new(
        "RSDK0065", "Levels that do not descend", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0065");

    public static readonly DiagnosticDescriptor LevelsOverlap = new(
        "RSDK0066", "Levels that overlap", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0066");

    public static readonly DiagnosticDescriptor LevelsLeaveGap = new(
        "RSDK0067", "Gap between levels", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0067");

    public static readonly DiagnosticDescriptor LevelsDoNotCover = new(
        "RSDK0068", "Levels that do not cover everything", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0068");

    public static readonly DiagnosticDescriptor ScaleWithoutHorizon = new(
        "RSDK0069", "Rating scale without a horizon", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0069");

    public static readonly DiagnosticDescriptor ScaleWithoutBenchmark = new(
        "RSDK0070", "Rating scale without a benchmark", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0070");

    public static readonly DiagnosticDescriptor HorizonBackwards = new(
        "RSDK0071", "Horizon that ends before it starts", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0071");

    public static readonly DiagnosticDescriptor ScaleNotInPercent = new(
        "RSDK0072", "Rating scale that is not in per cent", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0072");

    public static readonly DiagnosticDescriptor IncompatibleUnit = new(
        "RSDK0073", "Incompatible unit", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0073");

    public static readonly DiagnosticDescriptor NotAnInterface = new(
        "RSDK0074", "Not an interface", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0074");

    public static readonly DiagnosticDescriptor ImplementsOfNoObject = new(
        "RSDK0075", "Interface of something that is no object", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0075");

    public static readonly DiagnosticDescriptor MissingInterfaceMember = new(
        "RSDK0076", "Missing member of an interface", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0076");

    public static readonly DiagnosticDescriptor OptionalInterfaceMember = new(
        "RSDK0077", "Member that may be absent", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0077");

    public static readonly DiagnosticDescriptor WrongInterfaceMember = new(
        "RSDK0078", "Wrong type of a member", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0078");

    public static readonly DiagnosticDescriptor NoInterfaceUnit = new(
        "RSDK0079", "Member without a unit", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0079");

    public static readonly DiagnosticDescriptor PrintedPatternNotLinear = new(
        "RSDK0080", "Printed pattern that is not linear", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0080");

    public static readonly DiagnosticDescriptor AmbiguousHeader = new(
        "RSDK0081", "Ambiguous header", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0081");

    public static readonly DiagnosticDescriptor NoPrintedRows = new(
        "RSDK0082", "Printed rows that are no list", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0082");

    public static readonly DiagnosticDescriptor NoPivotMember = new(
        "RSDK0083", "Pivot member that is not there", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0083");

    public static readonly DiagnosticDescriptor InternalError = new(
        "RSDK0090", "Internal error", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0090");

    public static readonly DiagnosticDescriptor RuleSyntax = new(
        "RSDK0100", "Not an expression", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0100");

    public static readonly DiagnosticDescriptor UnknownRuleMember = new(
        "RSDK0101", "Unknown member in a rule", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0101");

    public static readonly DiagnosticDescriptor UnknownRuleName = new(
        "RSDK0102", "Unknown name in a rule", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0102");

    public static readonly DiagnosticDescriptor RuleMemberMayBeAbsent = new(
        "RSDK0103", "Member that may be absent", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0103");

    public static readonly DiagnosticDescriptor RuleTypesDoNotFit = new(
        "RSDK0104", "Types that do not fit", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0104");

    public static readonly DiagnosticDescriptor WrongRuleArgument = new(
        "RSDK0105", "Wrong argument", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0105");

    public static readonly DiagnosticDescriptor RuleUnitsDoNotFit = new(
        "RSDK0106", "Units of different things", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0106");

    public static readonly DiagnosticDescriptor RuleUnitsOfOtherScale = new(
        "RSDK0107", "Units of another scale", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0107");

    public static readonly DiagnosticDescriptor RuleUnitMissing = new(
        "RSDK0108", "Number without a unit", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0108");

    public static readonly DiagnosticDescriptor RuleUnitInDocument = new(
        "RSDK0109", "Unit that stands in the document", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0109");

    public static readonly DiagnosticDescriptor RuleNeverFails = new(
        "RSDK0110", "Rule that never fails", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0110");

    public static readonly DiagnosticDescriptor RuleNeverHolds = new(
        "RSDK0111", "Rule that never holds", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0111");

    public static readonly DiagnosticDescriptor RuleIsNoCondition = new(
        "RSDK0112", "Not a condition", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0112");

    public static readonly DiagnosticDescriptor RuleValueNotAllowed = new(
        "RSDK0113", "Value that cannot be", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0113");

    public static readonly DiagnosticDescriptor WrongRulePattern = new(
        "RSDK0114", "Wrong pattern", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0114");

    public static readonly DiagnosticDescriptor RuleCostGrows = new(
        "RSDK0115", "Cost that grows faster than the document", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0115");

    public static readonly DiagnosticDescriptor NoRuleSurroundings = new(
        "RSDK0116", "Unknown surroundings", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0116");

    public static readonly DiagnosticDescriptor WrongRuleInsert = new(
        "RSDK0117", "Brace in a message", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0117");

    public static readonly DiagnosticDescriptor RuleAsksNoMember = new(
        "RSDK0118", "has() of something else", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0118");

    public static readonly DiagnosticDescriptor WrongRuleConstant = new(
        "RSDK0119", "Wrong constant", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0119");

    public static readonly DiagnosticDescriptor RuleOfNoContainer = new(
        "RSDK0120", "Rule of something that is no object or array", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0120");

    public static readonly DiagnosticDescriptor NoKeyMember = new(
        "RSDK0121", "Unknown part of a key", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0121");

    public static readonly DiagnosticDescriptor UnresolvedRule = new(
        "RSDK0122", "Unknown rule", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0122");

    public static readonly DiagnosticDescriptor ImportedRuleDoesNotFit = new(
        "RSDK0123", "Imported rule that does not fit", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0123");

    public static readonly DiagnosticDescriptor RuleTooLarge = new(
        "RSDK0124", "Rule too large", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0124");

    public static readonly DiagnosticDescriptor RuleVariableTaken = new(
        "RSDK0125", "Variable with a taken name", Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0125");

    public static readonly DiagnosticDescriptor RuleNeverComputes = new(
        "RSDK0126", "Value that is never known", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0126");

    public static readonly DiagnosticDescriptor EmptyNumberRange = new(
        "RSDK0140", "No number between the bounds", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0140");

    public static readonly DiagnosticDescriptor EmptyCountRange = new(
        "RSDK0141", "Nothing between the bounds", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0141");

    public static readonly DiagnosticDescriptor NoValueLeft = new(
        "RSDK0142", "No value left", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0142");

    public static readonly DiagnosticDescriptor ValueNeverFits = new(
        "RSDK0143", "Value that never fits", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0143");

    public static readonly DiagnosticDescriptor ForbiddenRequired = new(
        "RSDK0144", "Required and not allowed", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0144");

    public static readonly DiagnosticDescriptor TooManyRequired = new(
        "RSDK0145", "More required than allowed", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0145");

    public static readonly DiagnosticDescriptor TooFewMembers = new(
        "RSDK0146", "Fewer allowed than asked for", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0146");

    public static readonly DiagnosticDescriptor NoTypeLeft = new(
        "RSDK0147", "No type left", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0147");

    public static readonly DiagnosticDescriptor UnreachableBranch = new(
        "RSDK0148", "Branch that never holds", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0148");

    public static readonly DiagnosticDescriptor TwinBranch = new(
        "RSDK0149", "Two equal branches", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0149");

    public static readonly DiagnosticDescriptor DecidedCondition = new(
        "RSDK0150", "Condition that is decided", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0150");

    public static readonly DiagnosticDescriptor NothingFits = new(
        "RSDK0151", "Nothing fits", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0151");

    public static readonly DiagnosticDescriptor KeywordWithoutEffect = new(
        "RSDK0152", "Keyword without effect", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0152");

    public static readonly DiagnosticDescriptor KeywordNeedsOther = new(
        "RSDK0153", "Keyword that needs another", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0153");

    public static readonly DiagnosticDescriptor PatternNotLinear = new(
        "RSDK0154", "Pattern that is not linear", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0154");

    public static readonly DiagnosticDescriptor HiddenByReference = new(
        "RSDK0155", "Hidden by a reference", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0155");

    public static readonly DiagnosticDescriptor NoTitle = new(
        "RSDK0156", "No title", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0156");

    public static readonly DiagnosticDescriptor NumberWithoutUnit = new(
        "RSDK0157", "Published number without a unit", Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0157");

    public static readonly DiagnosticDescriptor UnusedSuppression = new(
        "RSDK0158", "Unused suppression", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink + "RSDK0158");

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All().ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Of(string id) => ById[id];

    public static IEnumerable<DiagnosticDescriptor> All() =>
    [
        InvalidJson, InvalidEncoding, DuplicateMember, TooDeep, TooLarge, TooManySubschemas, NotASchema, InvalidKeywordValue, InvalidPattern,
        UnknownKeyword, UnknownFormat, DuplicateListEntry, UnknownDialect, UnsupportedDialect, UnknownVocabulary, UnresolvedReference,
        ReferenceCycle, DuplicateId, DuplicateAnchor, InvalidId, ShadowedMetaSchema, ReferenceChainTooLong, FileIdentifier, BrokenTarget, NameClash,
        UntypedSchema, DuplicateType, UnnamedReference, UnusableCSharpKeyword, NoSuchEnumValue, UnknownKeywordMember, MissingKeywordMember, UnknownUnit, UnitOfNoNumber,
        UnitMemberOutOfPlace, NoUnitMember, AbsenceIsValue, ScaleWithoutEnum, UnknownLevel, LabelWithoutLevel, LevelsOutOfOrder, EmptyLevel,
        LevelsDoNotDescend, LevelsOverlap, LevelsLeaveGap, LevelsDoNotCover, ScaleWithoutHorizon, ScaleWithoutBenchmark, HorizonBackwards,
        ScaleNotInPercent, IncompatibleUnit, NotAnInterface, ImplementsOfNoObject, MissingInterfaceMember, OptionalInterfaceMember,
        WrongInterfaceMember, NoInterfaceUnit, PrintedPatternNotLinear, AmbiguousHeader, NoPrintedRows, NoPivotMember, InternalError,
        RuleSyntax, UnknownRuleMember, UnknownRuleName, RuleMemberMayBeAbsent, RuleTypesDoNotFit, WrongRuleArgument, RuleUnitsDoNotFit,
        RuleUnitsOfOtherScale, RuleUnitMissing, RuleUnitInDocument, RuleNeverFails, RuleNeverHolds, RuleIsNoCondition, RuleValueNotAllowed,
        WrongRulePattern, RuleCostGrows, NoRuleSurroundings, WrongRuleInsert, RuleAsksNoMember, WrongRuleConstant, RuleOfNoContainer,
        NoKeyMember, UnresolvedRule, ImportedRuleDoesNotFit, RuleTooLarge, RuleVariableTaken, RuleNeverComputes,
        EmptyNumberRange, EmptyCountRange, NoValueLeft, ValueNeverFits, ForbiddenRequired, TooManyRequired, TooFewMembers,
        NoTypeLeft, UnreachableBranch, TwinBranch, DecidedCondition, NothingFits, KeywordWithoutEffect, KeywordNeedsOther,
        PatternNotLinear, HiddenByReference, NoTitle, NumberWithoutUnit, UnusedSuppression,
    ];
}

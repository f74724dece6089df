using ReportSdk.Corpus;
using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Streaming;
using ReportSdk.Violations;

namespace ReportSdk;

/// <summary>A schema ready to validate documents. Immutable and safe for use by many threads.</summary>
public sealed class CompiledSchema
{
    private readonly SchemaNode _root;
    private readonly SchemaCatalog _catalog;
    private readonly StreamPrograms _programs;
    private ValueList<RuleDescriptor>? _rules;

    internal CompiledSchema(SchemaNode root, SchemaCatalog catalog)
    {
        _root = root;
        _catalog = catalog;
        _programs = new StreamPrograms(root);
        string pointer = root.GetPointer();
        Id = pointer.Length == 0 ? root.Resource.Uri : root.GetAbsoluteLocation("");
    }

    /// <summary>Its canonical URI; of a subschema the URI of its resource with a JSON Pointer as fragment.</summary>
    public string Id { get; }

    /// <summary>The rules that a document may be judged by: those of the schema and of all schemas that it leads to, each once.</summary>
    public ValueList<RuleDescriptor> Rules => _rules ??= _catalog.DescribeRules(_root);

    internal SchemaNode Root => _root;

    internal SchemaCatalog Catalog => _catalog;

    /// <summary>Whether a document may state facts.</summary>
    internal bool StatesFacts => LeadsTo(RuleContent.Facts);

    private bool HasWarnings => LeadsTo(RuleContent.Warnings);

    /// <summary>Whether a document is valid. Stops at the first error and allocates nothing.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public bool IsValid(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        StreamVerdict verdict = FindProgram(options, out ulong[]? disabledRules) is { } program
            ? StreamValidator.Run(program, utf8, options, disabledRules)
            : StreamVerdict.Undecided;
        return verdict == StreamVerdict.Undecided ? IsValid(utf8, options, out _) : verdict == StreamVerdict.Valid;
    }

    /// <summary>What is wrong with a document, in the order of the document; warnings, too, which a valid document may have.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <returns>Without errors exactly where <see cref="IsValid(ReadOnlySpan{byte}, ValidationOptions?)"/> is true.</returns>
    public ViolationList Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        return SeesNothingWrong(utf8, options) ? ViolationList.Empty : Run(utf8, options, keepsSteps: false, out _);
    }

    /// <summary>What is wrong with a document or, where it is valid, what the schema says about it.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public EvaluationResult Evaluate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
    {
        ViolationList violations = Run(utf8, options ?? ValidationOptions.Default, keepsSteps: true, out IReadOnlyList<Annotation> annotations);
        return new EvaluationResult(Id, violations, annotations);
    }

    /// <summary>The program that gives this schema's verdict in one pass; null where only the evaluator does.</summary>
    /// <param name="options">What a caller chose.</param>
    /// <param name="disabledRules">Bits of rules that are switched off; null where none is.</param>
    internal StreamProgram? FindProgram(ValidationOptions options, out ulong[]? disabledRules)
    {
        return FindProgram(options, HasWarnings && options.Warnings == WarningMode.Fail, out disabledRules);
    }

    private StreamProgram? FindProgram(ValidationOptions options, bool judgesWarnings, out ulong[]? disabledRules)
    {
        StreamProgram? program = _programs.For(options.Format, judgesWarnings);
        disabledRules = options.DisabledRules.Count == 0 ? null : _catalog.FindDisabledRules(options.DisabledRules);
        return program is not null && program.Decides(options, disabledRules) ? program : null;
    }

    /// <summary>The evaluator's list, whatever a pass over the bytes would see: what tests hold <see cref="Validate(ReadOnlySpan{byte}, ValidationOptions?)"/> against.</summary>
    internal ViolationList ValidateOnTape(ReadOnlySpan<byte> utf8, ValidationOptions options) => Run(utf8, options, keepsSteps: false, out _);

    /// <summary>Whether one pass over the bytes sees that there is nothing to tell of a document, as of most. Whatever it does not see is looked for on the tape.</summary>
    internal bool SeesNothingWrong(ReadOnlySpan<byte> utf8, ValidationOptions options) =>
        !options.ReportUnevaluatedRules
        && FindProgram(options, HasWarnings && options.Warnings != WarningMode.Ignore, out ulong[]? disabledRules) is { } program
        && StreamValidator.Run(program, utf8, options, disabledRules) == StreamVerdict.Valid;

    /// <summary>The evaluator's verdict with the number of steps it took: what tests of hostile input count.</summary>
    internal bool IsValid(ReadOnlySpan<byte> utf8, ValidationOptions options, out long steps)
    {
        using TokenTape tape = TokenTape.Rent();
        steps = 0;
        if (tape.Build(utf8, TapeLimits.From(options), _catalog.Names).IsError)
        {
            return false;
        }

        EvaluationState state = EvaluationState.Rent();
        bool valid = Decide(utf8, tape.Tokens, state, options, out steps);
        state.Return();
        return valid;
    }

    /// <summary>The verdict on a document whose tape there is already: validator and binder must see one reading of the bytes.</summary>
    internal bool Decide(ReadOnlySpan<byte> utf8, TokenTape tape, ValidationOptions options)
    {
        tape.NumberNames(utf8, _catalog.Names);
        EvaluationState state = EvaluationState.Rent();
        bool valid = Decide(utf8, tape.Tokens, state, options, out _);
        state.Return();
        return valid;
    }

    private bool Decide(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, EvaluationState state, ValidationOptions options, out long steps)
    {
        bool valid = HoldErrors(utf8, tokens, state, options, out steps);
        if (!valid || options.Warnings != WarningMode.Fail || !HasWarnings)
        {
            return valid;
        }

        state.Clear();
        var sink = new ViolationSink(0);
        RuleCollector.Collect(_root, utf8, tokens, state, _catalog, options, sink, isValid: true, keepsSteps: false);
        return !sink.Has(ViolationSeverity.Error);
    }

    /// <summary>Whether everything holds that is not a warning.</summary>
    private bool HoldErrors(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, EvaluationState state, ValidationOptions options, out long steps)
    {
        var evaluator = new Evaluator(utf8, tokens, state, _catalog, options, collecting: false);
        evaluator.EnterRoot(_root);
        bool valid = evaluator.Evaluate(_root.Effective, 0, EvaluatedSets.None) && evaluator.Limit == ViolationCode.None;
        steps = evaluator.Steps;
        return valid;
    }

    /// <summary>States the facts of a document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="isKnownValid">Whether it has been found valid by these options.</param>
    /// <param name="facts">Gets them.</param>
    /// <param name="limits">The limit that ended the walk, if any did.</param>
    /// <returns>Whether the document is valid; one that is not states nothing.</returns>
    internal bool TryCollectFacts(ReadOnlySpan<byte> utf8, ValidationOptions options, bool isKnownValid, FactCollector facts, out ViolationList limits)
    {
        limits = ViolationList.Empty;
        if (isKnownValid && !StatesFacts)
        {
            return true;
        }

        using TokenTape tape = TokenTape.Rent();
        if (tape.Build(utf8, TapeLimits.From(options), _catalog.Names).IsError)
        {
            return false;
        }

        EvaluationState state = EvaluationState.Rent();
        bool isValid = isKnownValid || Decide(utf8, tape.Tokens, state, options, out _);
        if (isValid && StatesFacts)
        {
            state.Clear();
            limits = RuleCollector.CollectFacts(_root, utf8, tape.Tokens, state, _catalog, options, facts);
        }

        state.Return();
        return isValid;
    }

    private bool LeadsTo(RuleContent content) => (_root.RulesBelow & content) != RuleContent.None;

    /// <summary>What is wrong with a document whose tape there is already.</summary>
    internal ViolationList Validate(ReadOnlySpan<byte> utf8, TokenTape tape, ValidationOptions options)
    {
        tape.NumberNames(utf8, _catalog.Names);
        return Run(utf8, tape.Tokens, options, keepsSteps: false, out _);
    }

    /// <summary>The verdict first; then one walk that collects errors or annotations, never both, and one for warnings where there are such rules.</summary>
    private ViolationList Run(ReadOnlySpan<byte> utf8, ValidationOptions options, bool keepsSteps, out IReadOnlyList<Annotation> annotations)
    {
        annotations = [];
        using TokenTape tape = TokenTape.Rent();
        JsonError error = tape.Build(utf8, TapeLimits.From(options), _catalog.Names);
        if (error.IsError)
        {
            return ByteViolation.ToList(error, utf8, options);
        }

        return Run(utf8, tape.Tokens, options, keepsSteps, out annotations);
    }

    private ViolationList Run(
        ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, ValidationOptions options, bool keepsSteps, out IReadOnlyList<Annotation> annotations)
    {
        annotations = [];
        EvaluationState state = EvaluationState.Rent();
        var sink = new ViolationSink(Math.Max(options.MaxViolations, 0));
        bool isValid = HoldErrors(utf8, tokens, state, options, out _);
        bool isComplete = true;
        if (!isValid)
        {
            state.Clear();
            isComplete = ErrorCollector.Collect(_root, utf8, tokens, state, _catalog, options, sink, keepsSteps);
        }

        if (isComplete && LeadsTo(RuleCollector.ContentFor(options)))
        {
            state.Clear();
            RuleCollector.Collect(_root, utf8, tokens, state, _catalog, options, sink, isValid, keepsSteps);
        }

        if (keepsSteps && !sink.Has(ViolationSeverity.Error))
        {
            state.Clear();
            AnnotationCollector.Collect(_root, utf8, tokens, state, _catalog, options, sink, out annotations);
        }

        state.Return();
        return sink.ToList(utf8);
    }
}

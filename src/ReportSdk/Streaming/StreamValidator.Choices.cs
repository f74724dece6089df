using System.Diagnostics.CodeAnalysis;

namespace ReportSdk.Streaming;

internal ref partial struct StreamValidator
{
    /// <summary>Finds the alternative that an object's discriminator names; false where there is none, and then the pass has ended.</summary>
    public bool TryChoose(StreamChoice choice, int i, [NotNullWhen(true)] out StreamNode? chosen)
    {
        int branch = -1;
        StreamVerdict found = choice.Discriminator is null ? StreamVerdict.Invalid : StreamAhead.Find(_utf8, i, choice, ref _ahead, out branch);
        chosen = found == StreamVerdict.Valid ? choice.Branches[branch] : null;
        _verdict = found;
        return chosen is not null;
    }
}

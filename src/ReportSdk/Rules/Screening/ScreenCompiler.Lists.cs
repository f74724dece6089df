using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

/// <content>Loops.</content>
internal sealed partial class ScreenCompiler
{
    private ScreenCondition.Items? Items(int at, Truth decisive)
    {
        if (Open(at + 1) is not { } frame)
        {
            return null;
        }

        int variable = Bind(_table.Code[at].First, frame);
        ScreenCondition? body = Condition(Second(at));
        _variables.Remove(_table.Code[at].First);
        return body is null ? null : new ScreenCondition.Items(frame, variable, body, decisive);
    }

    private ScreenCondition.Neighbours? Neighbours(int at)
    {
        if (Open(at + 1) is not { } frame)
        {
            return null;
        }

        int earlier = Bind(_table.Code[at].First, frame);
        int later = Bind(_table.Code[at].Second, frame);
        ScreenCondition? body = Condition(Second(at));
        _variables.Remove(_table.Code[at].First);
        _variables.Remove(_table.Code[at].Second);
        return body is null ? null : new ScreenCondition.Neighbours(frame, earlier, later, body);
    }

    private ScreenCondition.Distinct? Distinct(int at)
    {
        if (Open(at + 1) is not { } frame)
        {
            return null;
        }

        int slot = _table.Code[at].First;
        int variable = Bind(slot, frame);
        int key = Second(at);
        ScreenPath? member = Member(_table.Code[key].Operator == RuleOperator.AsText ? key + 1 : key);
        _variables.Remove(slot);
        return member is { } path && path.Variable == variable ? new ScreenCondition.Distinct(frame, path.Member) : null;
    }

    private int Bind(int slot, ScreenFrame frame)
    {
        _variables[slot] = (Variables, frame);
        return Variables++;
    }

    /// <summary>The items of the value itself or of a list in it; null of another list, and of one that a loop around goes through.</summary>
    private ScreenFrame? Open(int at)
    {
        int list;
        if (_table.Code[at].Operator != RuleOperator.AsList || (_variables.Count > 0 && !layout.AllowsNesting))
        {
            return null;
        }
        else if (_table.Code[at + 1].Operator == RuleOperator.This)
        {
            list = ScreenFrame.ItemsOfValue;
        }
        else if (Member(at + 1) is { Variable: 0 } member)
        {
            list = member.Member;
        }
        else
        {
            return null;
        }

        ScreenFrame? frame = _lists.Find(known => known.List == list);
        if (frame is null)
        {
            if (layout.ItemsOf(list) is not { } members)
            {
                return null;
            }

            frame = new ScreenFrame(list, _lists.Count, members);
            _lists.Add(frame);
        }

        foreach ((_, ScreenFrame open) in _variables.Values)
        {
            if (open == frame)
            {
                return null;
            }
        }

        return frame;
    }
}

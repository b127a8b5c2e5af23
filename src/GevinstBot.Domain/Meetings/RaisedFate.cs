using NodaTime;

namespace GevinstBot.Domain.Meetings;

public enum RaisedStage
{
    /// <summary>In no draft yet: it may be changed, and is in the next.</summary>
    Waiting,

    /// <summary>Its meeting's draft is made without it: the lead is asked about it by itself.</summary>
    WithLead,

    /// <summary>In the lead's draft.</summary>
    Proposed,

    /// <summary>An item of an agenda that was sent.</summary>
    OnAgenda,

    /// <summary>The lead didn't take it up.</summary>
    TakenOff,

    /// <summary>Its meeting began before the lead had said anything: it is in the next draft.</summary>
    Left,

    /// <summary>Its meeting is cancelled, whatever was said to it: it is in the next draft.</summary>
    Cancelled,

    Withdrawn,
}

/// <summary>What became of a raised item.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Number">Which item of the agenda; 0 where it is none.</param>
/// <param name="Reason">Why it isn't taken up, where that was said.</param>
public sealed record RaisedFate(RaisedStage Stage, LocalDate Meeting, int Number = 0, string? Reason = null)
{
    /// <summary>How long it takes on the agenda that has it; null where none has.</summary>
    public int? Minutes { get; init; }

    /// <param name="item">The item.</param>
    /// <param name="own">The day of its meeting.</param>
    /// <param name="hasBegun">That meeting has begun.</param>
    /// <param name="isOff">It is cancelled, or in the plan no more.</param>
    /// <param name="agendas">Of its meeting and those after it, in order.</param>
    public static RaisedFate Of(RaisedItem item, LocalDate own, bool hasBegun, bool isOff, IReadOnlyList<RaisedAgenda> agendas)
    {
        if (item.IsWithdrawn)
            return new RaisedFate(RaisedStage.Withdrawn, own);
        if (item.Verdict is { IsTaken: false, Said.Reason: var reason })
            return new RaisedFate(RaisedStage.TakenOff, own, Reason: reason);
        RaisedFate? moved = null;
        foreach (var one in agendas)
        {
            var (agenda, isSent) = (one.Agenda, one.IsSent);
            if (one.Of(item) is not { } placed)
                continue;
            if (one.IsOff && placed.Kept)
            {
                moved = new RaisedFate(RaisedStage.Cancelled, agenda.MeetingDay);
                continue;
            }
            return !placed.Kept ? new RaisedFate(RaisedStage.TakenOff, agenda.MeetingDay, Reason: placed.NotTaken)
                : isSent ? new RaisedFate(RaisedStage.OnAgenda, agenda.MeetingDay, agenda.NumberOf(placed)) { Minutes = placed.Minutes }
                : new RaisedFate(RaisedStage.Proposed, agenda.MeetingDay) { Minutes = placed.Minutes };
        }
        if (moved is not null || isOff)
            return moved ?? new RaisedFate(RaisedStage.Cancelled, own);
        var isDrafted = agendas.Any(one => one.Agenda.MeetingDay == own);
        return new RaisedFate(hasBegun ? RaisedStage.Left : isDrafted ? RaisedStage.WithLead : RaisedStage.Waiting, own);
    }
}

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

    Withdrawn,
}

/// <summary>What became of a raised item.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Number">Which item of the agenda; 0 where it is none.</param>
/// <param name="Reason">Why it isn't taken up, where that was said.</param>
public sealed record RaisedFate(RaisedStage Stage, LocalDate Meeting, int Number = 0, string? Reason = null)
{
    /// <param name="item">The item.</param>
    /// <param name="own">The day of its meeting.</param>
    /// <param name="hasBegun">That meeting has begun, or is off.</param>
    /// <param name="agendas">Of its meeting and those after it, in order, each with whether the organisations have got it.</param>
    public static RaisedFate Of(RaisedItem item, LocalDate own, bool hasBegun, IReadOnlyList<(Agenda Agenda, bool IsSent)> agendas)
    {
        if (item.IsWithdrawn)
            return new RaisedFate(RaisedStage.Withdrawn, own);
        if (item.Verdict is { IsTaken: false, Said.Reason: var reason })
            return new RaisedFate(RaisedStage.TakenOff, own, Reason: reason);
        foreach (var (agenda, isSent) in agendas)
        {
            if (agenda.Items.FirstOrDefault(one => one.IsMadeOf(item.Organization, item.Id)) is not { } placed)
                continue;
            return !placed.Kept ? new RaisedFate(RaisedStage.TakenOff, agenda.MeetingDay, Reason: placed.NotTaken)
                : isSent ? new RaisedFate(RaisedStage.OnAgenda, agenda.MeetingDay, agenda.NumberOf(placed))
                : new RaisedFate(RaisedStage.Proposed, agenda.MeetingDay);
        }
        var isDrafted = agendas.Any(one => one.Agenda.MeetingDay == own);
        return new RaisedFate(hasBegun ? RaisedStage.Left : isDrafted ? RaisedStage.WithLead : RaisedStage.Waiting, own);
    }
}

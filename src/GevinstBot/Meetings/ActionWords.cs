using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>How an action stands, in words: the same to whoever has it, to the lead, and below the minutes.</summary>
internal static class ActionWords
{
    /// <summary>Done when, dropped when, overdue since, or due when.</summary>
    public static string Status(ActionItem action, DateTimeZone zone, Instant now, LocalTexts texts)
    {
        var due = texts.Date(action.Due);
        if (action.DoneAt is { } done)
            return texts["decisions.status-done", due, texts.Date(done.InZone(zone).Date)];
        if (action.DroppedAt is { } dropped)
            return texts["decisions.status-dropped", texts.Date(dropped.InZone(zone).Date)];
        return texts[action.IsOverdue(now.InZone(zone).Date) ? "decisions.status-overdue" : "decisions.status-open", due];
    }

    /// <summary>Why it was moved or dropped; null of all others.</summary>
    public static string? Reason(ActionItem action, LocalTexts texts) => action switch
    {
        { DoneAt: not null } or { Reason: null } => null,
        { MovedFrom: { } from } => texts["decisions.moved-from", texts.Date(from), action.Reason],
        _ => texts["decisions.dropped-because", action.Reason],
    };

    /// <summary>All of it on a line, to whoever only reads it.</summary>
    public static string Line(ActionItem action, ActionNames names, Instant now, LocalTexts texts) => string.Join(' ', ((string?[])
    [
        Status(action, names.Zone, now, texts),
        Reason(action, texts),
        action.MarkedFor is { } by ? texts["decisions.marked-for", names.Organization(action.Organization), names.Person(by)] : null,
    ]).OfType<string>());
}

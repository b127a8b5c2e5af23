using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Graph;

/// <summary>An event as it is to be in the organiser's calendar.</summary>
/// <param name="Key">Our name of it, by which it is found again.</param>
/// <param name="Says">Tells what it says from anything else that it could say.</param>
/// <param name="Subject">Its title.</param>
/// <param name="Lines">What stands in it, a paragraph each.</param>
/// <param name="Begins">By the clock on the wall.</param>
/// <param name="Ends">The same.</param>
/// <param name="ZoneId">Where that clock is.</param>
/// <param name="Invited">Who is invited.</param>
public sealed record CalendarEvent(
    string Key, string Says, string Subject, IReadOnlyList<string> Lines, LocalDateTime Begins, LocalDateTime Ends, string ZoneId,
    IReadOnlyList<DirectoryPerson> Invited)
{
    /// <summary>Where it is; said each time, so that what isn't so any more goes.</summary>
    public string Place { get; init; } = "";

    /// <summary>How many events of this key have come and gone: what was cancelled isn't called again by the same name.</summary>
    public int Number { get; init; }
}

/// <summary>An event as it is there.</summary>
/// <param name="Id">The calendar's own name of it.</param>
/// <param name="Says">What it said when it was written last; null where that can't be read.</param>
/// <param name="Join">Where one joins it; null as long as Teams hasn't made a link.</param>
public sealed record WrittenEvent(string Id, string? Says, Uri? Join);

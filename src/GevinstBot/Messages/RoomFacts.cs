using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>What there is room for in everybody's days and month, if a round were sent as it is planned.</summary>
/// <param name="Round">The round.</param>
/// <param name="Later">
/// Those who would get it on another day, because they get no more messages that day or month; without a day where that is never.
/// </param>
/// <param name="Displaced">What it would take the place of.</param>
public sealed record RoomFacts(
    Round Round, IReadOnlyList<(Addressee To, LocalDate? Day)> Later, IReadOnlyList<Displacement> Displaced)
{
    /// <param name="round">What would be sent.</param>
    /// <param name="rounds">All that is open, and that is to come.</param>
    /// <param name="roster">Whoever leads has no monthly limit.</param>
    /// <param name="hours">When anything is sent.</param>
    /// <param name="title">What another round is called.</param>
    public static RoomFacts Of(
        Round round, IReadOnlyList<RoundState> rounds, Roster roster, SendingHours hours, Func<Round, string> title)
    {
        var added = SendingOutlook.Of(round, rounds, roster.Leads.ToHashSet(), hours);
        return new RoomFacts(round, LaterOf(round, added, hours), DisplacedBy(added, title));
    }

    private static List<(Addressee To, LocalDate? Day)> LaterOf(Round round, AddedRound added, SendingHours hours)
    {
        var today = hours.DayOf(round.Opens);
        return [.. round.Addressees
            .Select(to => (To: to, Day: added.Leaves.TryGetValue(to, out var at) ? hours.DayOf(at) : (LocalDate?)null))
            .Where(one => one.Day != today)];
    }

    /// <summary>What doesn't come at all first, then by the day it comes.</summary>
    private static List<Displacement> DisplacedBy(AddedRound added, Func<Round, string> title) =>
    [
        .. added.Displaced
            .GroupBy(send => (send.Round.Id, IsReminder: send.Occasion.IsReminder(), send.Day))
            .OrderBy(same => same.Key.Day ?? LocalDate.MinIsoValue)
            .Select(same => new Displacement(
                title(same.First().Round), same.Key.IsReminder, same.Key.Day, [.. same.Select(send => send.To).Distinct()])),
    ];
}

/// <summary>What a message would take the place of, for those alike.</summary>
/// <param name="Title">What the round is called that would come later or not at all.</param>
/// <param name="IsReminder">Its first card has left before.</param>
/// <param name="Day">When it would come; null when it wouldn't.</param>
/// <param name="To">To whom.</param>
public sealed record Displacement(string Title, bool IsReminder, LocalDate? Day, IReadOnlyList<Addressee> To);

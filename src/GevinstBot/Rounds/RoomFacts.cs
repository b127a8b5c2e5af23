using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>What there is room for in everybody's days and month, if a round were sent as it is planned, or as it was sent.</summary>
/// <param name="Round">The round.</param>
/// <param name="Later">Those who get it on another day, or not in time.</param>
/// <param name="Displaced">What it would take the place of.</param>
public sealed record RoomFacts(Round Round, IReadOnlyList<LaterSend> Later, IReadOnlyList<Displacement> Displaced)
{
    /// <summary>Known by what was sent, and not by what is planned.</summary>
    public bool IsSent { get; init; }

    /// <summary>How many have it already.</summary>
    public int Got { get; init; }

    /// <summary>How many get it as soon as anything of it is sent.</summary>
    public int AtOnce => IsSent ? 0 : Round.Addressees.Count - Later.Count;

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

    /// <summary>Of a round that stands: until it opens as it was planned to leave, from then on as it has left.</summary>
    public static RoomFacts OfStanding(
        Round round, IReadOnlyList<RoundState> rounds, Roster roster, SendingHours hours, Func<Round, string> title, Instant now)
    {
        var standing = rounds.FirstOrDefault(state => state.Round.Id == round.Id) ?? new RoundState(round, [], []);
        return now < round.Opens
            ? Of(standing.Round, [.. rounds.Where(state => state.Round.Id != round.Id)], roster, hours, title)
            : Of(standing, hours);
    }

    /// <summary>Of a round that was sent: what has left of it, and what is held and until when.</summary>
    /// <param name="sent">With its ledger.</param>
    /// <param name="hours">When anything is sent.</param>
    public static RoomFacts Of(RoundState sent, SendingHours hours)
    {
        var first = sent.Ledger.Where(record => record.Occasion == Occasion.First).ToList();
        return new RoomFacts(sent.Round, [.. first.Where(record => record.State == DeliveryState.Held).Select(Later)], [])
        {
            IsSent = true,
            Got = first.Count(record => record.HasLeft),
        };

        LaterSend Later(DeliveryRecord held) => new(
            new Addressee(held.Prompt.Subject, held.Prompt.Person),
            held.NotBefore is { } at && at < sent.Round.BeginsUntil ? hours.DayOf(at) : null,
            ReasonOf(held));
    }

    private static MoveReason ReasonOf(DeliveryRecord held) =>
        Enum.TryParse<MoveReason>(held.Reason, out var reason) ? reason : MoveReason.OneADay;

    private static List<LaterSend> LaterOf(Round round, AddedRound added, SendingHours hours)
    {
        var first = hours.DayOf(hours.FirstMomentAt(round.Opens));
        return [.. round.Addressees
            .Select(to => new LaterSend(
                to, added.Leaves.TryGetValue(to, out var at) ? hours.DayOf(at) : null, added.Waits.GetValueOrDefault(to)))
            .Where(one => one.Day != first)];
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

/// <summary>Somebody who doesn't get a card with the others.</summary>
/// <param name="To">Who.</param>
/// <param name="Day">When they get it; null where that is not before it is over.</param>
/// <param name="Why">What it waits for.</param>
public sealed record LaterSend(Addressee To, LocalDate? Day, MoveReason Why);

/// <summary>What a message would take the place of, for those alike.</summary>
/// <param name="Title">What the round is called that would come later or not at all.</param>
/// <param name="IsReminder">Its first card has left before.</param>
/// <param name="Day">When it would come; null when it wouldn't.</param>
/// <param name="To">To whom.</param>
public sealed record Displacement(string Title, bool IsReminder, LocalDate? Day, IReadOnlyList<Addressee> To);

using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>What a message's form knows besides its fields.</summary>
/// <param name="Roster">The network.</param>
/// <param name="Rounds">Those that are open, and those to come.</param>
/// <param name="Missing">The open ones that somebody hasn't answered.</param>
/// <param name="Limits">What can be chosen, and when it would leave.</param>
public sealed record MessageFacts(
    Roster Roster, IReadOnlyList<RoundState> Rounds, IReadOnlyList<Named<RoundState>> Missing, MessageLimits Limits)
{
    /// <summary>The group in Entra that is named; null where none is.</summary>
    public ReachedGroup? Group { get; init; }

    /// <summary>Whether groups can be looked up at all.</summary>
    public bool HasDirectory { get; init; }
}

/// <summary>A message as it would be sent.</summary>
/// <param name="Sent">The message, and to whom.</param>
/// <param name="Round">Its round.</param>
/// <param name="Later">
/// Those who would get it on another day, because they get no more messages that day or month; without a day where that is never.
/// </param>
/// <param name="IsTakenBack">It was sent before, and taken back.</param>
public sealed record MessagePreview(
    SentMessage Sent, Round Round, IReadOnlyList<(Addressee To, LocalDate? Day)> Later, bool IsTakenBack)
{
    /// <summary>What it would take the place of.</summary>
    public IReadOnlyList<Displacement> Displaced { get; init; } = [];

    /// <summary>The group that it goes to with all others; null where it goes to none.</summary>
    public ReachedGroup? Group { get; init; }

    /// <param name="draft">The message.</param>
    /// <param name="roster">The network.</param>
    /// <param name="around">What is open, and what is to come.</param>
    /// <param name="hours">When something is sent.</param>
    /// <param name="titleOf">What a round is called.</param>
    public static MessagePreview Of(
        SentMessage draft, Roster roster, IReadOnlyList<RoundState> around, SendingHours hours, Func<Round, string> titleOf)
    {
        var round = MessageRhythm.RoundOf(draft, roster, hours);
        var added = SendingOutlook.Of(round, around, roster.Leads.ToHashSet(), hours);
        return new MessagePreview(draft, round, LaterOf(round, added, hours), IsTakenBack: false)
        {
            Displaced = DisplacedBy(added, titleOf),
        };
    }

    private static List<(Addressee To, LocalDate? Day)> LaterOf(Round round, AddedRound added, SendingHours hours)
    {
        var today = hours.DayOf(round.Opens);
        return [.. round.Addressees
            .Select(to => (To: to, Day: added.Leaves.TryGetValue(to, out var at) ? hours.DayOf(at) : (LocalDate?)null))
            .Where(one => one.Day != today)];
    }

    /// <summary>What doesn't come at all first, then by the day it comes.</summary>
    private static List<Displacement> DisplacedBy(AddedRound added, Func<Round, string> titleOf) =>
    [
        .. added.Displaced
            .GroupBy(send => (send.Round.Id, IsReminder: send.Occasion.IsReminder(), send.Day))
            .OrderBy(same => same.Key.Day ?? LocalDate.MinIsoValue)
            .Select(same => new Displacement(
                titleOf(same.First().Round), same.Key.IsReminder, same.Key.Day, [.. same.Select(send => send.To).Distinct()])),
    ];
}

/// <summary>What a message would take the place of, for those alike.</summary>
/// <param name="Title">What the round is called that would come later or not at all.</param>
/// <param name="IsReminder">Its first card has left before.</param>
/// <param name="Day">When it would come; null when it wouldn't.</param>
/// <param name="To">To whom.</param>
public sealed record Displacement(string Title, bool IsReminder, LocalDate? Day, IReadOnlyList<Addressee> To);

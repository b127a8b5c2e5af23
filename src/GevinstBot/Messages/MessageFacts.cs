using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

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
/// <param name="Room">Its round, and what there is room for.</param>
/// <param name="IsTakenBack">It was sent before, and taken back.</param>
public sealed record MessagePreview(SentMessage Sent, RoomFacts Room, bool IsTakenBack)
{
    public Round Round => Room.Round;

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
        var room = RoomFacts.Of(MessageRhythm.RoundOf(draft, roster, hours), around, roster, hours, titleOf);
        return new MessagePreview(draft, room, IsTakenBack: false);
    }
}

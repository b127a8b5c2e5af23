using AdaptiveCards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>A card and the line that stands in the chat list and the notification; nothing sensitive in the line.</summary>
public sealed record PromptCard(AdaptiveCard Card, string Summary)
{
    /// <summary>
    /// Set where it is a round's card once more, as the answer to what somebody typed: the ledger's row of it, which still lacks where the
    /// message is.
    /// </summary>
    public DeliveryRecord? Copy { get; init; }
}

/// <summary>What a card is to show: to whom, in which language, and how far its round has come.</summary>
public sealed record CardRequest(Round Round, Addressee To, DeliveryKey Key, LocalTexts Texts, Instant Now)
{
    private readonly int? _basedOn;

    /// <summary>It only shows how a card will look: nothing may come of its being made.</summary>
    public bool IsPreview => Key.Nonce == DeliveryKey.OfPreview;

    /// <summary>Set when the card is sent again to somebody who hasn't answered.</summary>
    public bool IsReminder { get; init; }

    /// <summary>What else of the round the person owes an answer about, where a reminder is for all of it.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <summary>In whose name the person answers, where they aren't asked themselves; the organisation's short name.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Set when the person asked for what waits: when it is answered, the next comes.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The answer that the subject has given, whoever gave it.</summary>
    public Answered? Answer { get; init; }

    /// <summary>
    /// Which version of the answer the card shows, 0 when there is none. Its buttons carry it, so that a press that comes late
    /// or twice never undoes what it hadn't seen.
    /// </summary>
    public int BasedOn { get => _basedOn ?? Answer?.Version ?? 0; init => _basedOn = value; }

    /// <summary>Who answers for the subject in the card's stead; null while it is the one whom the card was sent to.</summary>
    public PersonId? HandedTo { get; init; }

    /// <summary>Set when somebody has given it to somebody else: their names, and the organisation's.</summary>
    public GivenWords? Given { get; init; }

    /// <summary>Whoever it is sent to answers for the subject, and may give it to somebody else.</summary>
    public bool MayGive { get; init; }

    /// <summary>
    /// Whoever it is sent to answers for the subject, an organisation, on the day it is shown, and so may tell what no indicator measures.
    /// </summary>
    public bool AnswersToday { get; init; }

    /// <summary>When it closes for the one it is about.</summary>
    public Instant Closes => Round.ClosesFor(To.Subject);

    public bool IsClosed => Now >= Closes;
}

/// <summary>Who has given a task to whom, and whose it is, as a card says it.</summary>
public sealed record GivenWords(string From, string To, string Organization, PersonId Taker);

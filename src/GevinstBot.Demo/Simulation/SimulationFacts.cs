using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// A message from the bot as it stood in a person's chat. <see cref="IsReply"/>: it came as the answer to something the person did.
/// </summary>
public sealed record ReceivedMessage(PersonId Person, Instant At, string ActivityId, string? Title, bool IsReply);

/// <summary>
/// Somebody a round should have reached, noted at a moment when the bot was allowed to write and the engine had just run.
/// </summary>
public sealed record ExpectedPrompt(Round Round, Addressee To, Instant At);

/// <summary>A press that was answered with a receipt: from that moment the person believes that the answer is stored.</summary>
/// <param name="Round">The card's round.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="By">Who pressed.</param>
/// <param name="At">When.</param>
/// <param name="IsStored">The tables hold it.</param>
public sealed record AcknowledgedAnswer(RoundId Round, string Subject, PersonId By, Instant At, bool IsStored)
{
    /// <summary>
    /// When the very same was pressed first, on another copy of the card or in vain: from then on it may have been stored, and what is
    /// stored already isn't stored anew.
    /// </summary>
    public Instant Since { get; init; } = At;
}

/// <summary>What people did to try the bot, beside answering.</summary>
public enum Trial
{
    /// <summary>A form that came back with a mistake marked.</summary>
    Mistake,
    Left,
    Returned,
    NewContact,
}

/// <summary>
/// What a simulation saw: from the chats what people got, from the ledger what the engine says, from the tables what was stored.
/// </summary>
public sealed record SimulationFacts(Interval Period, DateTimeZone Zone)
{
    /// <summary>Every round that opened, as it was when it opened.</summary>
    public IReadOnlyList<Round> Rounds { get; init; } = [];

    public IReadOnlyList<ExpectedPrompt> Expected { get; init; } = [];

    public IReadOnlyList<ReceivedMessage> Messages { get; init; } = [];

    public IReadOnlyList<DeliveryRecord> Ledger { get; init; } = [];

    public IReadOnlyList<AcknowledgedAnswer> Acknowledged { get; init; } = [];

    /// <summary>What the capabilities' own tables hold when the simulation is over.</summary>
    public IReadOnlyList<(RoundId Round, Answered Answer)> Answered { get; init; } = [];

    /// <summary>What the meetings gave people to do, with what had become of it when the simulation was over.</summary>
    public IReadOnlyList<ActionItem> Actions { get; init; } = [];

    /// <summary>Kinds of round whose form nobody in the simulation could fill in: each time it came back.</summary>
    public IReadOnlyList<RoundKind> Unfilled { get; init; } = [];

    /// <summary>How often each thing was tried: a check that held because nothing happened says little.</summary>
    public IReadOnlyDictionary<Trial, int> Trials { get; init; } = new Dictionary<Trial, int>();

    /// <summary>The first promise that was broken on the way; null when all held.</summary>
    public BrokenPromiseException? Broken { get; init; }

    /// <summary>What the program logged as an error.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
}

using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using NodaTime;

namespace GevinstBot.Signals;

/// <summary>A signal, and what became of it.</summary>
public sealed record ToldSignal(Signal Signal, SignalFate Fate)
{
    public bool MayBeChanged => Fate.Stage == SignalStage.Waiting && !Signal.IsWithdrawn;
}

/// <summary>For whom a signal is told, and what they have told lately. Looked up from the round, never from the card.</summary>
/// <param name="Organization">For whom.</param>
/// <param name="Initiatives">Those that they are in.</param>
/// <param name="Told">What they have told, the first first.</param>
/// <param name="Zone">The network's.</param>
public sealed record SignalQuestion(
    Organization Organization, IReadOnlyList<Initiative> Initiatives, IReadOnlyList<ToldSignal> Told, DateTimeZone Zone)
{
    /// <summary>Null when there is none of that name.</summary>
    public ToldSignal? Find(string id) => Told.FirstOrDefault(told => told.Signal.Id == id);

    /// <summary>Which signal a press is about: a name that only counts among the organisation's own; null when it can be none.</summary>
    public static string? IdOf(Submission submission) =>
        submission.Typed.GetValueOrDefault(SignalCard.SignalField) is { } id && SignalRhythm.IsId(id) ? id : null;
}

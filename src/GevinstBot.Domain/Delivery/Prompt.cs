using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Delivery;

/// <summary>A round's question to one person about one subject.</summary>
public sealed record Prompt(RoundId Round, string Subject, PersonId Person);

/// <summary>Why a message is sent for a prompt. The engine sends each occasion at most once.</summary>
public enum Occasion
{
    First,
    FirstReminder,
    SecondReminder,

    /// <summary>The one repetition of a first send whose outcome nobody knows, for those whom no reminder will come to.</summary>
    Resend,

    /// <summary>A lead's own reminders to one subject, in order.</summary>
    FirstNudge,
    SecondNudge,
    ThirdNudge,

    /// <summary>The card once more, as the answer to what the person typed. Each takes the place of the one before.</summary>
    Copy,
}

public static class Occasions
{
    /// <summary>As often a lead may nudge a subject in one round.</summary>
    public static readonly IReadOnlyList<Occasion> Nudges = [Occasion.FirstNudge, Occasion.SecondNudge, Occasion.ThirdNudge];

    public static bool IsNudge(this Occasion occasion) => occasion is >= Occasion.FirstNudge and <= Occasion.ThirdNudge;

    public static bool IsReminder(this Occasion occasion) =>
        occasion is Occasion.FirstReminder or Occasion.SecondReminder || occasion.IsNudge();
}

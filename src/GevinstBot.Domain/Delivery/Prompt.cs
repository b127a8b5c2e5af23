using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Delivery;

/// <summary>A round's question to one person about one subject.</summary>
public sealed record Prompt(RoundId Round, string Subject, PersonId Person);

/// <summary>Why a message is sent for a prompt. Each occasion is sent at most once.</summary>
public enum Occasion
{
    First,
    FirstReminder,
    SecondReminder,

    /// <summary>The one repetition of a first send whose outcome nobody knows, for those whom no reminder will come to.</summary>
    Resend,
}

public static class Occasions
{
    public static bool IsReminder(this Occasion occasion) => occasion is Occasion.FirstReminder or Occasion.SecondReminder;
}

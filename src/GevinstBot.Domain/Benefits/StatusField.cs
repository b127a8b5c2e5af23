namespace GevinstBot.Domain.Benefits;

/// <summary>The fields of the card that asks how a benefit stands. What it shares with a plan's forms is called as there.</summary>
public static class StatusField
{
    public const string Level = "value-level";

    /// <summary>In words, where there is nothing to count.</summary>
    public const string State = "told-state";

    public const string Cause = "cause-benefit";
    public const string Measure = "measure-benefit";
    public const string Expected = "effect-benefit";

    /// <summary>There when the button said that there is no number yet.</summary>
    public const string NoNumber = "no-number";
}

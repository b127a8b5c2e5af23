using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Cards;

/// <summary>How a badge looks; its words say the same without it.</summary>
public enum Tone
{
    Plain,
    Good,
    Warning,
    Attention,
    Accent,
}

internal static class Tones
{
    public static BadgeStyle Badge(this Tone tone) => tone switch
    {
        Tone.Plain => BadgeStyle.Subtle,
        Tone.Good => BadgeStyle.Good,
        Tone.Warning => BadgeStyle.Warning,
        Tone.Attention => BadgeStyle.Attention,
        Tone.Accent => BadgeStyle.Accent,
    };

    public static AdaptiveTextColor Text(this Tone tone) => tone switch
    {
        Tone.Plain => AdaptiveTextColor.Default,
        Tone.Good => AdaptiveTextColor.Good,
        Tone.Warning => AdaptiveTextColor.Warning,
        Tone.Attention => AdaptiveTextColor.Attention,
        Tone.Accent => AdaptiveTextColor.Accent,
    };
}

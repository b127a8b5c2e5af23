using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary>Colours by name, so that they follow the theme.</summary>
public enum ChartColor
{
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("warning")] Warning,
    [JsonStringEnumMemberName("attention")] Attention,
    [JsonStringEnumMemberName("neutral")] Neutral,
    [JsonStringEnumMemberName("categoricalRed")] CategoricalRed,
    [JsonStringEnumMemberName("categoricalPurple")] CategoricalPurple,
    [JsonStringEnumMemberName("categoricalLavender")] CategoricalLavender,
    [JsonStringEnumMemberName("categoricalBlue")] CategoricalBlue,
    [JsonStringEnumMemberName("categoricalLightBlue")] CategoricalLightBlue,
    [JsonStringEnumMemberName("categoricalTeal")] CategoricalTeal,
    [JsonStringEnumMemberName("categoricalGreen")] CategoricalGreen,
    [JsonStringEnumMemberName("categoricalLime")] CategoricalLime,
    [JsonStringEnumMemberName("categoricalMarigold")] CategoricalMarigold,
    [JsonStringEnumMemberName("sequential1")] Sequential1,
    [JsonStringEnumMemberName("sequential2")] Sequential2,
    [JsonStringEnumMemberName("sequential3")] Sequential3,
    [JsonStringEnumMemberName("sequential4")] Sequential4,
    [JsonStringEnumMemberName("sequential5")] Sequential5,
    [JsonStringEnumMemberName("sequential6")] Sequential6,
    [JsonStringEnumMemberName("sequential7")] Sequential7,
    [JsonStringEnumMemberName("sequential8")] Sequential8,
    [JsonStringEnumMemberName("divergingBlue")] DivergingBlue,
    [JsonStringEnumMemberName("divergingLightBlue")] DivergingLightBlue,
    [JsonStringEnumMemberName("divergingCyan")] DivergingCyan,
    [JsonStringEnumMemberName("divergingTeal")] DivergingTeal,
    [JsonStringEnumMemberName("divergingYellow")] DivergingYellow,
    [JsonStringEnumMemberName("divergingPeach")] DivergingPeach,
    [JsonStringEnumMemberName("divergingLightRed")] DivergingLightRed,
    [JsonStringEnumMemberName("divergingRed")] DivergingRed,
    [JsonStringEnumMemberName("divergingMaroon")] DivergingMaroon,
    [JsonStringEnumMemberName("divergingGray")] DivergingGray,
}

public enum ChartColorSet
{
    [JsonStringEnumMemberName("categorical")] Categorical,
    [JsonStringEnumMemberName("sequential")] Sequential,
    [JsonStringEnumMemberName("sequentialred")] SequentialRed,
    [JsonStringEnumMemberName("sequentialgreen")] SequentialGreen,
    [JsonStringEnumMemberName("sequentialyellow")] SequentialYellow,
    [JsonStringEnumMemberName("diverging")] Diverging,
}

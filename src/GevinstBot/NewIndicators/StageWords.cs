using GevinstBot.Cards;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>How far an indicator has come, in a word or two and in a sentence.</summary>
public static class StageWords
{
    public static string Stage(this LocalTexts texts, IndicatorStage stage) => texts[$"new-indicators.stage-{KeyOf(stage)}"];

    public static string StepName(this LocalTexts texts, IndicatorStep step) =>
        texts[$"new-indicators.step-{DefinitionEdit.KeyOf(step)}"];

    /// <summary>What becomes of it, for whoever proposed it.</summary>
    public static string Fate(this LocalTexts texts, IndicatorOnItsWay one) => one switch
    {
        { Stage: IndicatorStage.Declined, Proposal.Reason: { } reason } => texts["new-indicator.declined", reason],
        { Stage: IndicatorStage.Retired, Definition.Life.End: { } end } =>
            texts["new-indicator.retired", texts.Period(end.After), end.Reason],
        { Stage: IndicatorStage.Trial, Definition.Life.TrialUntil: { } last } =>
            texts["new-indicator.trial", one.Definition.Organizations.Count, texts.Period(last)],
        _ => texts[$"new-indicator.fate-{KeyOf(one.Stage)}"],
    };

    /// <summary>Which of the six areas it belongs to; null where nobody has said.</summary>
    public static string? Area(this LocalTexts texts, IndicatorDefinition definition) =>
        definition.Area is { } area ? texts[$"new-indicators.area-{area}"] : null;

    public static Tone ToneOf(IndicatorStage stage) => stage switch
    {
        IndicatorStage.Proposed or IndicatorStage.TrialOver => Tone.Warning,
        IndicatorStage.Defined or IndicatorStage.Trial => Tone.Accent,
        IndicatorStage.InUse => Tone.Good,
        IndicatorStage.Withdrawn or IndicatorStage.Declined or IndicatorStage.Retired => Tone.Plain,
    };

    private static string KeyOf(IndicatorStage stage) => DefinitionEdit.KeyOf(stage);
}

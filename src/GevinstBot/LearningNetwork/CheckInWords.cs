using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>How a check-in is put into words, alike on the form, the receipt and the advisor's card.</summary>
internal static class CheckInWords
{
    public static string Key<T>(T? choice) where T : struct, Enum => choice is { } value ? CheckInField.Key(value) : CheckInField.None;

    /// <summary>«2,5 – Vi har testet, men ser ikke bedring ennå»: the number is never shown without its words.</summary>
    public static string ProgressStep(decimal step, LocalTexts texts) =>
        texts["check-in.progress.step", texts.Number(step, decimals: 1), texts[$"check-in.progress.{Progress.Key(step)}"]];

    /// <summary>With as many decimals as were typed.</summary>
    public static string Number(decimal value, LocalTexts texts) => texts.Number(value, decimals: value.Scale);

    /// <summary>Team, topic and day, on two lines.</summary>
    public static IReadOnlyList<AdaptiveElement> About(CheckInQuestion question, LocalTexts texts) =>
    [
        Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None),
        Say.SubtleLine(texts["check-in.about.value", question.Day.Topic, texts.Day(question.Day.Date)]),
    ];

    /// <summary>
    /// Team, topic, day and what the team told the time before.
    /// Names and topics come from the network file, so they stand in runs of text.
    /// </summary>
    public static IReadOnlyList<AdaptiveElement?> Intro(CheckInQuestion question, LocalTexts texts) =>
    [
        Say.Labelled(question.Team.Name),
        Line(texts["check-in.about"], texts["check-in.about.value", question.Day.Topic, texts.Day(question.Day.Date)]),
        question.Previous is { } previous ? Line(texts["check-in.previous"], ProgressStep(previous.Answer.Progress, texts)) : null,
    ];

    /// <summary>What a team has told, field by field, as words; a field that says nothing is empty.</summary>
    public static string Said(CheckInAnswer answer, string field, LocalTexts texts) => field switch
    {
        CheckInField.Goal => answer.Goal,
        CheckInField.Test => answer.Test,
        CheckInField.Result => answer.Result,
        CheckInField.Learnt => answer.Learnt,
        CheckInField.Decision => Choice(field, answer.Decision, texts),
        CheckInField.Measure => answer.Measure is { } measure ? Number(measure, texts) : "",
        CheckInField.BlockerKind => Choice(field, answer.Blocker, texts),
        CheckInField.Blocker => answer.BlockerText,
        CheckInField.HelpFrom => Choice(field, answer.HelpFrom, texts),
        CheckInField.Progress => ProgressStep(answer.Progress, texts),
        _ => "",
    };

    private static string Choice<T>(string field, T? choice, LocalTexts texts) where T : struct, Enum =>
        choice is { } said ? texts[$"check-in.{field}.{CheckInField.Key(said)}"] : "";

    /// <summary>A label in bold and what belongs to it, which may be what people typed.</summary>
    public static AdaptiveElement Line(string label, string text) => Say.Labelled(label + ": ", text);
}

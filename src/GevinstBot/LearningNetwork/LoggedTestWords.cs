using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>How logged tests are put into words, alike on every card.</summary>
internal static class LoggedTestWords
{
    /// <summary>What was told of a test, in the order in which it was asked; what wasn't is left out.</summary>
    public static IEnumerable<(string Field, string Words)> Told(TestAnswer said, LocalTexts texts)
    {
        (string Field, string Words)[] told =
        [
            (CheckInField.Test, said.Test),
            (TestAnswer.PredictionField, said.Prediction),
            (CheckInField.Result, said.Result),
            (CheckInField.Learnt, said.Learnt),
            (CheckInField.Decision, Decision(said, texts)),
            (CheckInField.Measure, said.Measure is { } measure ? CheckInWords.Number(measure, texts) : ""),
        ];
        return told.Where(line => line.Words.Length > 0);
    }

    /// <summary>Empty while it isn't decided.</summary>
    public static string Decision(TestAnswer said, LocalTexts texts) =>
        said.Decision is { } decision ? texts[$"check-in.decision.{CheckInField.Key(decision)}"] : "";

    public static string Label(string field, LocalTexts texts) => field switch
    {
        TestAnswer.PredictionField => texts["logged-test.told.prediction"],
        TestAnswer.FollowsField => texts["logged-test.told.follows"],
        _ => texts[$"check-in.told.{field}"],
    };

    /// <summary>«Test 3, bygger på test 1».</summary>
    public static string Name(ChainedTest one, LocalTexts texts) => one.After is { } before
        ? texts["logged-test.name-after", one.Number, before]
        : texts["logged-test.name", one.Number];
}

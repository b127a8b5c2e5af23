using System.Text.RegularExpressions;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>The fields of a check-in, and how their choices are named in cards and rows.</summary>
public static partial class CheckInField
{
    public const string Goal = "goal";
    public const string Test = "test";
    public const string Result = "result";
    public const string Learnt = "learnt";
    public const string Decision = "decision";
    public const string BlockerKind = "blocker-kind";
    public const string Blocker = "blocker";
    public const string HelpFrom = "help-from";
    public const string Progress = "progress";
    public const string Measure = "measure";

    /// <summary>The choice «ingen».</summary>
    public const string None = "none";

    public const int LongestText = 1000;

    public static IReadOnlyList<string> All { get; } =
        [Goal, Test, Result, Learnt, Decision, Measure, BlockerKind, Blocker, HelpFrom, Progress];

    /// <summary><c>UnionRepresentative</c> is <c>union-representative</c>.</summary>
    public static string Key<T>(T choice) where T : struct, Enum => Capitals().Replace($"{choice}", "-$1").ToLowerInvariant();

    public static IReadOnlyDictionary<string, T> Choices<T>() where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Key);

    [GeneratedRegex("(?<=.)([A-Z])")]
    private static partial Regex Capitals();
}

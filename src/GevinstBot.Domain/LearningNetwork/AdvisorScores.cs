using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>How far an advisor finds that a team has come, and what help the two have agreed on; empty where none is.</summary>
public sealed record AdvisorScore(decimal Progress, string Help);

/// <summary>What an advisor has said of their own teams at a check-in (<c>2026-w49-kull3</c>): all of them at once, in versions.</summary>
public sealed record AdvisorScores(string Period, PersonId Advisor, IReadOnlyDictionary<TeamId, AdvisorScore> Of, Instant At)
    : IVersioned<AdvisorScores>
{
    public const int LongestHelp = 300;

    public int Version { get; init; } = 1;

    PersonId? IVersioned<AdvisorScores>.By => Advisor;

    public bool SaysTheSameAs(AdvisorScores other) =>
        Of.Count == other.Of.Count && Of.All(one => other.Of.TryGetValue(one.Key, out var theirs) && theirs == one.Value);

    /// <summary>The last in which help was agreed on with a team; null where none was.</summary>
    public static AdvisorScores? HelpFor(TeamId team, IEnumerable<AdvisorScores> said) => said
        .Where(one => one.Of.GetValueOrDefault(team) is { Help.Length: > 0 }).MaxBy(one => one.At);

    public static string ScoreField(TeamId team) => $"score-{team}";

    public static string HelpField(TeamId team) => $"help-{team}";

    /// <param name="typed">What was typed.</param>
    /// <param name="teams">Whose they may be.</param>
    public static Checked<IReadOnlyDictionary<TeamId, AdvisorScore>> Read(
        IReadOnlyDictionary<string, string> typed, IEnumerable<TeamId> teams)
    {
        var form = new TypedForm(typed);
        var scores = teams.ToDictionary(
            team => team,
            team => new AdvisorScore(
                form.RequiredChoice(ScoreField(team), LearningNetwork.Progress.Choices), form.Text(HelpField(team), LongestHelp)));
        return form.Checked<IReadOnlyDictionary<TeamId, AdvisorScore>>(() => scores);
    }
}

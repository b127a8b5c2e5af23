using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>Whose tests, and all that the team has logged. Looked up from the round, never from the card.</summary>
/// <param name="Team">The team.</param>
/// <param name="Tests">What it has logged, the first first.</param>
/// <param name="Reader">Who looks at them: the team's advisor sees them, and changes none.</param>
/// <param name="Zone">The network's.</param>
public sealed record LoggedTestQuestion(ImprovementTeam Team, IReadOnlyList<ChainedTest> Tests, PersonId Reader, DateTimeZone Zone)
{
    public bool MayLog => Team.Participants.Contains(Reader);

    /// <summary>Null when there is none of that name.</summary>
    public ChainedTest? Find(string id) => Tests.FirstOrDefault(one => one.Test.Id == id);

    /// <summary>Which test a press is about: the one that its button names, or the one that the card was asked for.</summary>
    public static string IdOf(Submission submission) =>
        submission.Typed.GetValueOrDefault(LoggedTestCard.TestField) is { Length: > 0 } id ? id : submission.Round.Id.Period;
}

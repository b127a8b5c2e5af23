using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>«Lagre testen»: for the whole team, the first time or gone on with; what a colleague has stored meanwhile is kept.</summary>
public sealed class LoggedTestAnswerSubmit(LoggedTestTable tests, LoggedTestReader reader, CurrentNetwork network)
    : SubmitHandler(LoggedTestRhythm.Kind, VerbName)
{
    public const string VerbName = "logged-test.answer";

    private static readonly TestAnswer Nothing = new("", "", "", "", Decision: null, Measure: null, Follows: null);

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var id = LoggedTestQuestion.IdOf(submission);
        if (await reader.AskAsync(submission.Card, ct) is not { MayLog: true } question || !IsKnown(submission, question, id))
            return SubmitReply.Unchanged();
        // Told in time and heard again after it: what stands says so.
        if (submission.Card.IsClosed && question.Find(id)?.Test is { } standing
            && standing.By == submission.By && standing.Version > submission.BasedOn)
            return SubmitReply.Unchanged();
        LoggedTestClashFacts? clash = null;
        return await submission.StoreAsync(
            TestAnswer.Read(submission.Typed, [.. question.Tests.Before(id).Select(one => one.Test.Id)]),
            said => tests.MergeAsync(question.Team.Id, id, submission.BasedOn, said, submission.By, submission.Now, Together, ct),
            (card, problems) => LoggedTestCard.Form(
                card, question, id, clash is null ? submission.Typed : LoggedTestCard.Fields(clash.Own, card.Texts), problems, clash));

        TestAnswer? Together(LoggedTest? begun, TestAnswer own, LoggedTest other)
        {
            var (both, clashes) = TestAnswer.Merge(begun?.Said ?? Nothing, own, other.Said);
            var by = network.Roster.Find(other.By)?.Name ?? submission.Texts["check-in.unknown-person"];
            clash = clashes.Count > 0 ? new LoggedTestClashFacts(both, clashes, other.Said, by) : null;
            return clash is null ? both : null;
        }
    }

    /// <summary>A test of the team's, or the one that the card was asked for.</summary>
    private static bool IsKnown(Submission submission, LoggedTestQuestion question, string id) =>
        id == submission.Round.Id.Period || question.Find(id) is not null;
}

using System.Globalization;
using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// «Lagre innsjekk»: for the whole team. Who typed while somebody else stored is shown that first, so that nobody replaces a
/// colleague's words without knowing.
/// </summary>
public sealed class CheckInSubmit(CheckInTable checkIns, CurrentNetwork network) : SubmitHandler
{
    public const string VerbName = "check-in.save";

    public override RoundKind Kind => CheckInRhythm.Kind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await CheckInQuestion.OfAsync(submission.Card, network, checkIns, ct);
        return await CheckInAnswer.Read(submission.Typed).Match(
            accepted: answer => StoreAsync(submission, question, answer, ct),
            rejected: problems => Task.FromResult(SubmitReply.Show(
                CheckInCard.Form(submission.Card, question, submission.Typed, problems, BasedOn(submission)))));
    }

    private async Task<SubmitReply> StoreAsync(Submission submission, CheckInQuestion question, CheckInAnswer answer, CancellationToken ct)
    {
        var before = await checkIns.FindAsync(question.Team.Id, question.Period, ct);
        if (before?.Answer == answer)
            return SubmitReply.Receipt();
        if (before is not null && before.Version != BasedOn(submission))
            return Overtaken(submission, question, before);
        var next = new CheckIn(question.Team.Id, question.Period, answer, submission.By, submission.Now, (before?.Version ?? 0) + 1)
        {
            BlockerSince = BlockerRhythm.Since(before?.BlockerSince, answer.Blocker is not null, submission.Now, Sending),
        };
        return await checkIns.SaveAsync(next, ct)
            ? SubmitReply.Receipt()
            : Overtaken(submission, question, (await checkIns.FindAsync(question.Team.Id, question.Period, ct))!);
    }

    private SubmitReply Overtaken(Submission submission, CheckInQuestion question, CheckIn stored) => SubmitReply.Show(
        CheckInCard.Overtaken(submission.Card, question, submission.Typed, stored, network.Roster.Find(stored.By)?.Name));

    /// <summary>Not trusted as identity, only compared: who sends a wrong number is asked once more.</summary>
    private static int BasedOn(Submission submission) =>
        int.TryParse(submission.Typed(CheckInCard.BasedOnField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private Instant Sending(Instant at) => network.Quiet.FirstSendingMomentAt(at, network.Calendar, network.Zone);
}

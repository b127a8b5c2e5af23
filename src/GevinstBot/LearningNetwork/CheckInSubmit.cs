using GevinstBot.Chat;
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
                CheckInCard.Form(submission.AsPressed, question, submission.Typed, problems))));
    }

    private async Task<SubmitReply> StoreAsync(Submission submission, CheckInQuestion question, CheckInAnswer answer, CancellationToken ct)
    {
        var result = await checkIns.StoreAsync(question.Team.Id, question.Period, submission.BasedOn, Next, ct);
        return submission.ReplyTo(result, card => CheckInCard.Form(card, question, submission.Typed, []));

        CheckIn Next(CheckIn? before, int version) =>
            new(question.Team.Id, question.Period, answer, submission.By, submission.Now, version)
            {
                BlockerSince = BlockerRhythm.Since(before?.BlockerSince, answer.Blocker is not null, submission.Now, Sending),
            };
    }

    private Instant Sending(Instant at) => network.Quiet.FirstSendingMomentAt(at, network.Calendar, network.Zone);
}

using GevinstBot.Chat;
using GevinstBot.Domain.Signals;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Signals;

/// <summary>«Send inn»: a signal, told the first time or changed, from its own card or from any other of the organisation's.</summary>
public sealed class SignalAnswerSubmit(SignalTable signals, SignalReader reader, RoundCards cards, CurrentNetwork network)
    : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = "signal.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (!submission.Card.AnswersToday || SignalQuestion.IdOf(submission) is not { } id)
            return SubmitReply.Gone();
        var question = await reader.AskAsync(submission.Card, ct);
        if (question.Find(id) is { Fate.Stage: not SignalStage.Waiting })
            return SubmitReply.Tell(submission.Texts["signal.too-late"]);
        // Told in time and heard again after it: what stands says so.
        if (submission.Card.IsClosed && question.Find(id)?.Signal is { } standing
            && standing.By == submission.By && standing.Version > submission.BasedOn)
            return SubmitReply.Unchanged();
        var reply = await submission.StoreAsync(
            SignalAnswer.Read(
                submission.Typed, SignalWords.Themes(submission.Texts), question.Initiatives.Select(initiative => initiative.Id)),
            said => StoreAsync(submission, question, id, said, ct),
            (card, problems) => SignalCard.Form(card, question, id, submission.Typed, problems));
        return reply.Stored ? await ToldAsync(submission, id, ct) : reply;
    }

    private Task<StoreResult<Signal>> StoreAsync(
        Submission submission, SignalQuestion question, string id, SignalAnswer said, CancellationToken ct)
    {
        var of = question.Organization.Id;
        return signals.StoreAsync(
            of, id, submission.BasedOn,
            (before, version) => new Signal(of, id, said, submission.By, submission.Now, before?.First ?? submission.Now)
            {
                Version = version,
            },
            ct);
    }

    /// <summary>On its own card what stands; on another, that card again with a line that says it is told.</summary>
    private async Task<SubmitReply> ToldAsync(Submission submission, string id, CancellationToken ct)
    {
        if (submission.Round.Id.Kind != SignalRhythm.Kind)
            return SubmitReply.Show(
                (await cards.ShowAsync(submission.Card, ct)).Card.WithGoodNews(submission.Texts["signal.thanks"]));
        var question = await reader.AskAsync(submission.Card, ct);
        return SubmitReply.Show(SignalReceiptCard.For(
            submission.Card, question, question.Find(id)!, network.Roster.Find(submission.By)?.Name));
    }
}

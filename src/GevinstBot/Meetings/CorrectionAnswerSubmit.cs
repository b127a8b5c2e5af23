using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>«Send inn»: a correction, proposed the first time or changed.</summary>
public sealed class CorrectionAnswerSubmit(CorrectionTable corrections, CorrectionReader reader, ActionReader actions)
    : SubmitHandler(MeetingRhythm.DecisionsKind, VerbName)
{
    public const string VerbName = "correction.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (question, of) = (await reader.OfAsync(submission.Round, ct), new OrganizationId(submission.Subject));
        // A name that only counts among the organisation's own.
        if (MinutesCorrection.NumberOf(submission.Typed.GetValueOrDefault(CorrectionProposalCard.CorrectionField), of) is not { } number)
            return SubmitReply.Gone();
        var id = MinutesCorrection.IdOf(of, number);
        if (question.Find(id) is { IsWaiting: false })
            return SubmitReply.Tell(submission.Texts["correction.has-verdict"]);
        if (!question.IsOpenAt(submission.Now) && !submission.Card.IsClosed)
            return question.Find(id) is { } standing && standing.ProposedBy == submission.By && standing.Version > submission.BasedOn
                ? SubmitReply.Unchanged()
                : SubmitReply.Show(await TooLateAsync(submission, question, of, ct));
        return await submission.StoreAsync(
            CorrectionAnswer.Read(submission.Typed, question.Minutes),
            said => StoreAsync(submission, question, of, number, said, ct),
            Form);

        AdaptiveCards.AdaptiveCard Form(CardRequest card, IReadOnlyList<Domain.Problem> problems) =>
            CorrectionProposalCard.Form(card, question, id, submission.Typed, problems);
    }

    /// <summary>The decisions, with what is still to be marked on them, and what was written to be read and copied.</summary>
    private async Task<AdaptiveCards.AdaptiveCard> TooLateAsync(
        Submission submission, CorrectionQuestion question, OrganizationId of, CancellationToken ct)
    {
        var (texts, own) = (submission.Texts, await actions.OfAsync(of, question.Saved, ct));
        var why = texts["submit.too-late", texts.When(question.Until, question.Meeting.Zone)];
        return DecisionsCard.For(submission.Card, question, own).WithKept(
            why, texts["correction.you-wrote"], submission.Typed.GetValueOrDefault(CorrectionAnswer.TextField, ""));
    }

    private Task<StoreResult<MinutesCorrection>> StoreAsync(
        Submission submission, CorrectionQuestion question, OrganizationId of, int number, CorrectionAnswer said, CancellationToken ct) =>
        corrections.StoreAsync(
            question.Meeting.Id, MinutesCorrection.IdOf(of, number), submission.BasedOn,
            // What the lead said meanwhile stays: the press is then on an older version, and stores nothing.
            (before, version) => new MinutesCorrection(
                question.Meeting.Id, of, number, said, submission.By, submission.Now, before?.First ?? submission.Now)
            {
                Version = version,
                Verdict = before?.Verdict,
            },
            ct);
}

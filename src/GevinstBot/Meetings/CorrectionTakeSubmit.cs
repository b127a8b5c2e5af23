using System.Globalization;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>«Ta inn»: the minutes say it from now on, and whoever proposed it is told.</summary>
public sealed class CorrectionTakeSubmit(CorrectionTable corrections, MinutesTable minutes, CorrectionReader reader, AuditLog audit)
    : SubmitHandler(CorrectionRhythm.Kind, VerbName)
{
    public const string VerbName = "correction.take";

    private static readonly AuditAct Act = new("correct-minutes");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(CorrectionProposalCard.CorrectionField)) is not { } correction)
            return SubmitReply.Gone();
        if (!submission.Card.IsClosed && correction.IsWaiting && !question.Minutes.HasTaken(correction)
            && !ShowsMinutes(submission, question))
            return SubmitReply.Show(Form(submission.AsPressed, []).WithNotice(submission.Texts["correction.minutes-changed"]));
        return await submission.StoreAsync(Read(submission, question, correction), taken => TakeAsync(taken), Form);

        AdaptiveCards.AdaptiveCard Form(CardRequest card, IReadOnlyList<Domain.Problem> problems) =>
            CorrectionCard.Form(card, question, correction, submission.Typed, problems);

        // The minutes first: cut off between the two, the proposal still waits, and the same press does the rest.
        async Task<StoreResult<MinutesCorrection>> TakeAsync(TakenMinutes taken)
        {
            var corrects = correction.IsWaiting && correction.Version == submission.BasedOn && !question.Minutes.HasTaken(correction);
            if (corrects
                && await CorrectAsync(submission, question, taken.Minutes, ct) is { Outcome: StoreOutcome.Overtaken, Standing: var newer })
                return new(StoreOutcome.Overtaken, correction with { ProposedBy = newer.By ?? submission.By, Proposed = newer.At });
            var decided = await corrections.DecideAsync(correction, submission, submission.BasedOn, new(IsTaken: true, taken.Word), ct);
            // Another lead declined it at this very moment: the minutes have it, and so it is taken.
            return corrects && decided is { Outcome: StoreOutcome.Overtaken, Standing: { Verdict.IsTaken: false } declined }
                ? await corrections.DecideAsync(declined, submission, declined.Version, new(IsTaken: true, taken.Word), ct)
                : decided;
        }
    }

    /// <summary>Overtaken when somebody stored the minutes at this moment: then nothing is taken.</summary>
    private Task<StoreResult<StoredFact<Minutes>>> CorrectAsync(
        Submission submission, CorrectionQuestion question, Minutes corrected, CancellationToken ct) => audit.AroundAsync(
            submission.Audited(Act),
            () => minutes.StoreAsync(question.Meeting.Id, corrected, question.Saved.Version, submission.By, submission.Now, ct), ct);

    private static Domain.Checked<TakenMinutes> Read(Submission submission, CorrectionQuestion question, MinutesCorrection correction) =>
        CorrectionEdit.Take(
            submission.Typed, correction, question.Minutes, question.Meeting.Owners,
            submission.Now.InZone(question.Meeting.Zone).Date);

    /// <summary>Whether the form showed the minutes as they stand.</summary>
    private static bool ShowsMinutes(Submission submission, CorrectionQuestion question) =>
        submission.Typed.GetValueOrDefault(CorrectionCard.MinutesField) == question.Saved.Version.ToString(CultureInfo.InvariantCulture);
}

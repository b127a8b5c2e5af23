using System.Globalization;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>«Ta inn»: the minutes say it from now on, and whoever proposed it is told.</summary>
public sealed class CorrectionTakeSubmit(
    CorrectionTable corrections, MinutesTable minutes, CorrectionReader reader, CorrectionForms forms, AuditLog audit)
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
        if (CorrectionForms.IsChanged(submission, correction))
            return await forms.ChangedAsync(submission, question, correction, ct);
        if (!submission.Card.IsClosed && correction.IsWaiting && !question.Minutes.HasTaken(correction)
            && !ShowsMinutes(submission, question))
            return SubmitReply.Show(Form(submission.AsPressed, []).WithNotice(submission.Texts["correction.minutes-changed"]));
        var reply = await submission.StoreAsync(Read(submission, question, correction), taken => TakeAsync(taken), Form);
        return await forms.OrChangedAsync(reply, submission, correction.Id, ct);

        AdaptiveCards.AdaptiveCard Form(CardRequest card, IReadOnlyList<Domain.Problem> problems) =>
            CorrectionCard.Form(card, question, correction, submission.Typed, problems);

        // The minutes first: cut off between the two, the proposal still waits, and the same press does the rest.
        async Task<StoreResult<MinutesCorrection>> TakeAsync(TakenMinutes taken)
        {
            if (!correction.IsWaiting || correction.Version != submission.BasedOn || question.Minutes.HasTaken(correction))
                return await DecideAsync(correction, submission.BasedOn);
            var corrected = await CorrectAsync(submission, question, taken.Minutes, question.Saved.Version, ct);
            if (corrected is { Outcome: StoreOutcome.Overtaken, Standing: var newer })
                return new(StoreOutcome.Overtaken, correction with { ProposedBy = newer.By ?? submission.By, Proposed = newer.At });
            var decided = await DecideAsync(correction, submission.BasedOn);
            switch (decided)
            {
                // Another lead declined it at this very moment: the minutes have it, and so it is taken.
                case { Outcome: StoreOutcome.Overtaken, Standing: { Verdict.IsTaken: false } declined }:
                    return await DecideAsync(declined, declined.Version);
                // Whoever proposed it changed it at this very moment: the minutes are as they were, and the lead sees what it says now.
                case { Outcome: StoreOutcome.Overtaken, Standing.IsWaiting: true }:
                    await CorrectAsync(submission, question, question.Minutes, corrected.Standing.Version, ct);
                    return decided;
                default:
                    return decided;
            }

            Task<StoreResult<MinutesCorrection>> DecideAsync(MinutesCorrection one, int version) =>
                corrections.DecideAsync(one, submission, version, new(IsTaken: true, taken.Word), ct);
        }
    }

    /// <summary>Overtaken when somebody stored the minutes at this moment: then nothing is taken.</summary>
    private Task<StoreResult<StoredFact<Minutes>>> CorrectAsync(
        Submission submission, CorrectionQuestion question, Minutes corrected, int basedOn, CancellationToken ct) => audit.AroundAsync(
            submission.Audited(Act),
            () => minutes.StoreAsync(question.Meeting.Id, corrected, basedOn, submission.By, submission.Now, ct), ct);

    private static Domain.Checked<TakenMinutes> Read(Submission submission, CorrectionQuestion question, MinutesCorrection correction) =>
        CorrectionEdit.Take(
            submission.Typed, correction, question.Minutes, question.Meeting.Owners,
            submission.Now.InZone(question.Meeting.Zone).Date);

    /// <summary>Whether the form showed the minutes as they stand.</summary>
    private static bool ShowsMinutes(Submission submission, CorrectionQuestion question) =>
        submission.Typed.GetValueOrDefault(CorrectionCard.MinutesField) == question.Saved.Version.ToString(CultureInfo.InvariantCulture);
}

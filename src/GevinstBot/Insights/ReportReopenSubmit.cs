using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Insights;

/// <summary>«Åpne for svar»: the lead lets a late organisation answer the locked indicators; who, why and until when is kept.</summary>
public sealed class ReportReopenSubmit(
    LeadReportReader reports, RoundCatalog rounds, ReopenSaving saving, CurrentNetwork network) : SubmitHandler(ReportRhythm.Kind, VerbName)
{
    public const string VerbName = "report.reopen";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        // A round that is in no plan any more, or is long over, has nobody to open for.
        if (await rounds.FindAsync(IndicatorRhythm.IdFor(submission.Round.About), submission.Now, ct) is not { } round)
            return SubmitReply.Tell(submission.Texts["reopen.over"]);
        return await submission.TakeAsync(
            Reopening.Read(submission.Typed, round, submission.By, submission.Now, network.Sending),
            async reopening =>
            {
                await saving.OpenAsync(reopening, ct);
                return SubmitReply.Receipt();
            },
            async (card, problems) =>
            {
                var question = await reports.OfAsync(card, ct);
                var report = ReportCard.For(question.Report, question.Roster, submission.Texts).Card;
                return ReopenPart.On(report, card, question, submission.Typed, problems);
            });
    }
}

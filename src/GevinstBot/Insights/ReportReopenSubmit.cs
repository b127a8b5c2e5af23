using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Insights;

/// <summary>«Åpne for svar»: the lead lets a late organisation answer the locked indicators; who, why and until when is kept.</summary>
public sealed class ReportReopenSubmit(
    LeadReportReader reports, RoundCatalog rounds, ReopeningTable reopenings, AuditLog audit, DeliveryWake wake, CurrentNetwork network)
    : SubmitHandler(ReportRhythm.Kind, VerbName)
{
    private static readonly AuditAct Act = new("reopen");

    public const string VerbName = "report.reopen";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        // A round that is in no plan any more, or is long over, has nobody to open for.
        if (await rounds.FindAsync(IndicatorRhythm.IdFor(submission.Round.About), submission.Now, ct) is not { } round)
            return SubmitReply.Tell(submission.Texts["reopen.over"]);
        return await Reopening.Read(submission.Typed, round, submission.By, submission.Now, network.Sending).Match(
            async reopening =>
            {
                await audit.WriteAsync(
                    new AuditedAct(Act, reopening.By, reopening.At) { About = round.Id.ToString(), Whose = reopening.Subject }, ct);
                await reopenings.OpenAsync(reopening, ct);
                // Whoever is let in is told at once.
                wake.Call();
                return SubmitReply.Receipt();
            },
            async problems =>
            {
                var question = await reports.OfAsync(submission.Card, ct);
                var report = ReportCard.For(question.Report, question.Roster, submission.Texts).Card;
                return SubmitReply.Show(ReopenPart.On(report, submission.Card, question, submission.Typed, problems));
            });
    }
}

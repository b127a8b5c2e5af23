using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Insights;

/// <summary>«Åpne for svar»: the lead lets a late organisation answer the locked indicators; who, why and until when is kept.</summary>
public sealed class ReopenSubmit(LeadReport report, RoundCatalog rounds, ReopeningTable reopenings, CurrentNetwork network) : SubmitHandler
{
    public const string Name = "report.reopen";

    public override RoundKind Kind => ReportPrompts.ReportKind;

    public override string Verb => Name;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var id = IndicatorRhythm.IdFor(submission.Round.About!.Value);
        var round = await rounds.FindAsync(id, submission.Now, ct);
        var problems = Problems(submission, round).ToList();
        if (round is null || problems.Count > 0)
            return SubmitReply.Show((await report.CardAsync(submission.Card, submission.Typed, problems, ct)).Card);
        var (subject, reason) = (submission.Typed(ReopenPart.OrganizationField), submission.Typed(ReopenPart.ReasonField).Trim());
        var until = Reopening.UntilFrom(submission.Now, network.Sending);
        await reopenings.OpenAsync(new Reopening(id, subject, submission.By, submission.Now, until, reason), ct);
        return SubmitReply.Receipt();
    }

    private static IEnumerable<Problem> Problems(Submission submission, Round? round)
    {
        var (subject, reason) = (submission.Typed(ReopenPart.OrganizationField), submission.Typed(ReopenPart.ReasonField).Trim());
        if (round?.Addressees.Any(to => to.Subject == subject) is not true)
            yield return new Problem(ReopenPart.OrganizationField, "form.not-a-choice");
        if (reason.Length == 0)
            yield return new Problem(ReopenPart.ReasonField, "form.required");
        if (reason.Length > Reopening.LongestReason)
            yield return new Problem(ReopenPart.ReasonField, "form.too-long", $"{Reopening.LongestReason}");
    }
}

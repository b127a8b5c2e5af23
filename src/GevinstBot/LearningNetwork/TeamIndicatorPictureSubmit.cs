using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Kurven som bilde»: a link to it, and the way back.</summary>
public sealed class TeamIndicatorPictureSubmit(TeamIndicatorReader reader, TeamChartExport export, ExportLinks links)
    : SubmitHandler(TeamIndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "team-indicator.picture";

    private static readonly AuditAct Act = new("export-team-chart");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.AskAsync(submission.Card, ct) is not { Series: { } series } question)
            return SubmitReply.Unchanged();
        var address = await links.MakeAsync(
            export, question.Team.Id.Value, submission.Texts.Language, submission.Audited(Act), ct);
        return SubmitReply.Show(TeamIndicatorCard.Picture(submission.Card, question, series, address));
    }
}

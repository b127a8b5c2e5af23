using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>«Ikke bruk dem»: nothing is stored, and the file is kept no longer.</summary>
public sealed class FigureFileDeclineSubmit(AskedFormTable forms, FigureFileTable files, AuditLog audit)
    : SubmitHandler(FigureFileRhythm.Kind, VerbName)
{
    public const string VerbName = "figure-file.decline";

    private static readonly AuditAct Act = new("decline-figures");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (FigureFileFields.IsAnswered(form))
            return SubmitReply.Unchanged();
        await audit.AroundAsync(
            submission.Audited(Act),
            () => forms.StoreAsync(FigureFileRhythm.Kind, form.Version, form.AsDeclined(), submission.Now, ct), ct);
        await files.RemoveAsync(form.Fields[FigureFileFields.Kept], ct);
        return SubmitReply.Unchanged();
    }
}

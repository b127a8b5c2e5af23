using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting.Figures;

namespace GevinstBot.Reporting;

/// <summary>
/// «Bruk tallene»: planned anew, and stored if that is what the card showed. What was stored meanwhile, or what the network says
/// otherwise now, is shown first.
/// </summary>
public sealed class FigureFileUseSubmit(
    AskedFormTable forms, FigureFileTable files, FigureFileReader reader, FigureImport import, FigureLinkSaving links)
    : SubmitHandler(FigureFileRhythm.Kind, VerbName)
{
    public const string VerbName = "figure-file.use";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (FigureFileFields.IsAnswered(form))
            return SubmitReply.Unchanged();
        if (await reader.FindAsync(form, submission.Now, ct) is not { } plan)
            return SubmitReply.Tell(submission.Texts["figure-file.gone"]);
        // Where nothing is left to store, somebody else has stored it, or this press was cut off.
        if (plan.Difference.Changes.Count > 0 && submission.Typed.GetValueOrDefault(FigureFileCard.SeenField) != plan.Difference.Print)
            return await ShowAnewAsync(submission, form, plan, ct);
        // The figures first: a press that is cut off here can be repeated.
        await import.StoreAsync(plan.Difference, submission.By, submission.Now, ct);
        await forms.StoreAsync(FigureFileRhythm.Kind, form.Version, form.AsUsed(plan), submission.Now, ct);
        await files.RemoveAsync(form.Fields[FigureFileFields.Kept], ct);
        return SubmitReply.Unchanged();
    }

    private async Task<SubmitReply> ShowAnewAsync(Submission submission, AskedForm form, FigurePlan plan, CancellationToken ct)
    {
        var link = await links.LinkAsync(form.Fields[FigureFileFields.Kept], plan, submission.Now, ct);
        var facts = reader.FactsOf(plan, form.Fields, submission.Texts, link);
        return SubmitReply.Show(FigureFileCard.For(submission.AsPressed, facts, isOvertaken: true));
    }
}

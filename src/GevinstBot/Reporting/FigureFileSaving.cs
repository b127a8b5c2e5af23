using System.Text;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting.Figures;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Reporting;

/// <summary>A file that came: read, kept as it may be kept, and shown to its sender. Of its figures nothing is stored.</summary>
public sealed class FigureFileSaving(
    FigureFileReader reader, FigureFileTable files, FigureLinkSaving links, AskedForms forms, Instance instance)
{
    public async Task<PromptCard> OfferAsync(byte[] bytes, string name, CommandCall call, CancellationToken ct)
    {
        var fields = FigureFileFields.Of(name, FigureAsk.Read(call.Argument, reader.Definitions), reader.DayOf(call.Now));
        var read = await FigureSheets.Read(bytes).Match(
            sheet => reader.PlanAsync(sheet with { Sheet = sheet.Sheet.Masked() }, fields, call.Now, ct),
            problems => Task.FromResult(Checked<FigurePlan>.Rejected(problems)));
        return await read.Match(
            plan => plan is { Difference.Changes.Count: 0, Reading.Refused.Count: 0 }
                ? Task.FromResult(AnswerCard.For(call.Texts, "figure-file.nothing-new", plan.Difference.Same))
                : AskAsync(plan, fields, call, ct),
            problems => Task.FromResult(
                FigureFileProblemsCard.For(problems, reader.Definitions, reader.DayOf(call.Now).Year, call.Texts)));
    }

    /// <summary>The file first: what is asked about can be read.</summary>
    private async Task<PromptCard> AskAsync(FigurePlan plan, Dictionary<string, string> fields, CommandCall call, CancellationToken ct)
    {
        var kept = fields[FigureFileFields.Kept] = instance.NewNonce();
        await files.KeepAsync(kept, plan.File, await RefusedAsync(plan, call, ct), call.Now, ct);
        var request = await forms.AskAsync(FigureFileRhythm.Kind, call, fields, AskedRhythm.Days, ct);
        var link = await links.LinkAsync(kept, plan, call.Now, ct);
        return new PromptCard(
            FigureFileCard.For(request, reader.FactsOf(plan, fields, call.Texts, link)), call.Texts["figure-file.title"]);
    }

    private static async Task<string> RefusedAsync(FigurePlan plan, CommandCall call, CancellationToken ct)
    {
        if (plan.Reading.Refused.Count == 0)
            return "";
        using var file = new MemoryStream();
        await plan.WriteRefusedAsync(file, call.Texts, ct);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}

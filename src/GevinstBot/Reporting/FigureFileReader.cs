using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting.Figures;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>Plans a file that was sent: when it comes, and anew whenever it is shown or pressed, beside what is stored by then.</summary>
public sealed class FigureFileReader(FigureFileTable files, FigureImport import, CurrentNetwork network)
{
    public IReadOnlyList<IndicatorDefinition> Definitions => network.Section<IndicatorCatalog>().Definitions;

    public LocalDate DayOf(Instant now) => network.DayOf(now);

    /// <summary>What it would change, or why it can't be read.</summary>
    public Task<Checked<FigurePlan>> PlanAsync(
        NamedSheet sheet, IReadOnlyDictionary<string, string> fields, Instant now, CancellationToken ct) =>
        import.PlanAsync(sheet, FigureFileFields.RequestOf(fields), network.DayOf(now), ct);

    /// <summary>The same of one that is kept; null when it is gone, or the network is another so that it can't be read any more.</summary>
    public async Task<FigurePlan?> FindAsync(AskedForm form, Instant now, CancellationToken ct) =>
        await files.FindAsync(form.Fields[FigureFileFields.Kept], ct) is { } sheet
            ? (await PlanAsync(sheet, form.Fields, now, ct)).Match<FigurePlan?>(plan => plan, _ => null)
            : null;

    public FigureFileFacts FactsOf(FigurePlan plan, IReadOnlyDictionary<string, string> fields, LocalTexts texts, Uri? link) => new(
        fields[FigureFileFields.File], plan, new FigureWords(texts, Definitions, network.WholeRoster), link);
}

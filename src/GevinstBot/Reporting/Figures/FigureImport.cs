using GevinstBot.Audit;
using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting.Figures;

/// <summary>A file that was read, and what storing it would change.</summary>
public sealed record FigurePlan(NamedSheet File, FigureReading Reading, FigureDifference Difference)
{
    /// <summary>The rows with something that was refused, as a file that somebody can correct and send again.</summary>
    public Task WriteRefusedAsync(Stream file, LocalTexts texts, CancellationToken ct) =>
        FigureCsv.WriteRefusedAsync(file, Reading, File.Separator ?? ';', problem => FigureWords.Say(problem, texts), ct);
}

/// <summary>
/// The one way figures come in, whoever brings them: read, compared with what is stored, and stored on top of it. The same file twice
/// changes nothing, so one that was cut off is sent again.
/// </summary>
public sealed class FigureImport(FigureTable figures, IndicatorSeriesTable series, AuditLog audit, CurrentNetwork network)
{
    private static readonly AuditAct Act = new("figures");

    /// <summary>What a file says and would change, or why it isn't read. Stores nothing.</summary>
    public Task<Checked<FigurePlan>> PlanAsync(byte[] file, FigureRequest asked, LocalDate today, CancellationToken ct) =>
        FigureSheets.Read(file).Match(
            sheet => PlanAsync(sheet, asked, today, ct),
            problems => Task.FromResult(Checked<FigurePlan>.Rejected(problems)));

    /// <summary>The same of a file that was taken apart before.</summary>
    public Task<Checked<FigurePlan>> PlanAsync(NamedSheet sheet, FigureRequest asked, LocalDate today, CancellationToken ct)
    {
        var known = new FigureNetwork(network.WholeRoster, network.Section<IndicatorCatalog>().Definitions, today);
        return FigureFile.Read(sheet.Sheet, asked, known).Match(
            async rows => Checked<FigurePlan>.Accepted(
                new FigurePlan(sheet, rows, await DifferenceAsync(rows.Taken, rows.Blank, ct))),
            problems => Task.FromResult(Checked<FigurePlan>.Rejected(problems)));
    }

    /// <summary>What the network file says: stored as if it had been fetched now, it needn't stand there any more.</summary>
    public async Task<FigureDifference> OfNetworkAsync(CancellationToken ct) =>
        await DifferenceAsync([.. network.Section<IndicatorCatalog>().Imports], [], ct);

    /// <summary>Stores what is new, a period at a time.</summary>
    /// <param name="difference">What is new.</param>
    /// <param name="by">Who brought it; null for whoever runs the program.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task StoreAsync(FigureDifference difference, PersonId? by, Instant now, CancellationToken ct)
    {
        if (difference.Changes.Count > 0)
            await audit.WriteAsync(new AuditedAct(Act, by, now) { About = $"{difference.Changes.Count}" }, ct);
        // First the rows of the years: what was cut off is sent again only as long as it isn't among the figures.
        foreach (var organization in difference.ToStore.GroupBy(value => value.Organization))
            await series.NoteAsync(organization.Key, () => Task.FromResult(organization.Select(Noted)), ct);
        foreach (var period in difference.ToStore.GroupBy(value => value.Period).OrderBy(period => period.Key.FirstDay))
            await figures.StoreAsync(period.Key, period, now, ct);
    }

    private AnsweredValue Noted(ImportedValue value)
    {
        var definition = network.Section<IndicatorCatalog>().Definitions.First(one => one.Id == value.Indicator);
        var version = value.DefinitionVersion ?? definition.VersionIn(value.Period);
        return new AnsweredValue(value.Organization, value.Indicator, value.Period, version, value.Value) { IsFetched = true };
    }

    private async Task<FigureDifference> DifferenceAsync(
        IReadOnlyList<ImportedValue> taken, IReadOnlyList<BlankFigure> blank, CancellationToken ct)
    {
        var standing = await figures.OfPeriodsAsync(
            taken.Select(value => value.Period).Concat(blank.Select(cell => cell.Period)), at: null, ct);
        return FigureDifference.Between(standing, taken, blank);
    }
}

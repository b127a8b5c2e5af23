using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Figures;

/// <summary>A figure that a file changes.</summary>
/// <param name="Now">What the file says.</param>
/// <param name="Before">What stands; null when nothing does.</param>
public sealed record FigureChange(ImportedValue Now, ImportedValue? Before);

/// <summary>What storing a file would change.</summary>
/// <param name="Changes">In the file's order.</param>
/// <param name="Same">How many figures stand there already.</param>
/// <param name="Kept">Figures that stand, and that the file no longer has a number for: they are left alone.</param>
public sealed record FigureDifference(IReadOnlyList<FigureChange> Changes, int Same, IReadOnlyList<ImportedValue> Kept)
{
    public IEnumerable<ImportedValue> ToStore => Changes.Select(change => change.Now);

    public int New => Changes.Count(change => change.Before is null);

    /// <summary>By what it is known again: the same changes to the same figures have the same.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Changes.Select(Line)))));

    private static string Line(FigureChange change) => string.Create(
        CultureInfo.InvariantCulture,
        $"{change.Now.Indicator}|{change.Now.Organization}|{change.Now.Period.Text}|{Said(change.Before)}|{Said(change.Now)}\n");

    private static string Said(ImportedValue? value) => string.Create(
        CultureInfo.InvariantCulture, $"{value?.Value:0.############}/{value?.Denominator:0.############}/{value?.DefinitionVersion}");

    public static FigureDifference Between(
        IEnumerable<ImportedValue> standing, IReadOnlyList<ImportedValue> taken, IReadOnlyList<BlankFigure> blank)
    {
        var known = standing.ToDictionary(value => (value.Indicator, value.Organization, value.Period));
        List<FigureChange> changes =
        [
            .. taken.Select(value => new FigureChange(value, Known(value.Indicator, value.Organization, value.Period)))
                .Where(change => change.Before is not { } before || !PeriodFigures.IsSame(before, change.Now)),
        ];
        var kept = blank.Select(cell => Known(cell.Indicator, cell.Organization, cell.Period)).OfType<ImportedValue>();
        return new FigureDifference(changes, taken.Count - changes.Count, [.. kept]);

        ImportedValue? Known(IndicatorId indicator, OrganizationId organization, ReportingPeriod period) =>
            known.GetValueOrDefault((indicator, organization, period));
    }
}

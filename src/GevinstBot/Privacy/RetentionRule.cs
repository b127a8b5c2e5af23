using Azure.Data.Tables;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>How long one table's rows are kept, and by which of their columns that is reckoned.</summary>
/// <param name="Table">Which.</param>
/// <param name="Column">The moment that a row's age is reckoned from.</param>
/// <param name="Kept">How long, in days or in months.</param>
public sealed record RetentionRule(string Table, string Column, Func<RetentionOptions, Period> Kept)
{
    /// <summary>Which rows it is about; empty when it is all.</summary>
    public string Only { get; init; } = "";

    /// <summary>The columns that are emptied of a row that else stays; when there are none, the row goes.</summary>
    public IReadOnlyList<string> Emptied { get; init; } = [];

    /// <summary>How that is said to those whose rows they are; null when by the days or months alone.</summary>
    public string? Said { get; init; }

    /// <summary>The store's question for what is too old. A month is over at the beginning of a day in the network's zone.</summary>
    public string Filter(RetentionOptions keep, Instant now, DateTimeZone zone)
    {
        var kept = Kept(keep);
        var before = kept.Months > 0 ? zone.AtStartOfDay(now.InZone(zone).Date - kept).ToInstant() : now - kept.ToDuration();
        var isOld = $"{Column} lt {TableClient.CreateQueryFilter($"{before.ToDateTimeOffset()}")}";
        return string.Join(" and ", new[] { Only, isOld, Emptied.Count > 0 ? $"{Emptied[0]} ne ''" : "" }.Where(part => part.Length > 0));
    }

    /// <summary>«Slettes etter 12 måneder.»</summary>
    public string Words(RetentionOptions keep, LocalTexts texts)
    {
        var kept = Kept(keep);
        return texts[Said ?? (kept.Months > 0 ? "own-data.kept-months" : "own-data.kept-days"), kept.Months > 0 ? kept.Months : kept.Days];
    }
}

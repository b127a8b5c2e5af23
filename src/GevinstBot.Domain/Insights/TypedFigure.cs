using System.Text.RegularExpressions;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// A figure as somebody names it: «ventetid», «ventetid, somatikk 2026-10», «sykefravær oktober», «innleie 2026-10 ahus». One indicator is
/// meant, several may be, or nobody can tell.
/// </summary>
/// <param name="Name">What was typed of a name; empty when none was.</param>
/// <param name="Indicators">Those that may be meant, in the catalogue's order.</param>
/// <param name="Period">The period, or the month within it; null when none was typed.</param>
/// <param name="Organization">Whose; null when none was typed.</param>
public sealed partial record TypedFigure(
    string Name, IReadOnlyList<IndicatorDefinition> Indicators, ReportingPeriod? Period, OrganizationId? Organization)
{
    /// <summary>«2. kvartal av fjoråret» is no period: at most a month and its year are.</summary>
    private const int MostPeriodWords = 2;

    private const int MostSlips = 2;

    /// <summary>A short word is soon another one.</summary>
    private const int ShortestGuessed = 4;

    /// <summary>How far back a month without a year may be.</summary>
    private const int MonthsBack = 24;

    /// <summary>The one that is meant; null when it must be asked.</summary>
    public IndicatorDefinition? Indicator => Indicators is [var only] ? only : null;

    /// <param name="typed">As <see cref="CleanText.Command"/> leaves it.</param>
    /// <param name="definitions">Those that there are.</param>
    /// <param name="organizations">Those that may be named.</param>
    /// <param name="today">The day it is.</param>
    public static TypedFigure Read(
        string typed, IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyList<Organization> organizations, LocalDate today)
    {
        List<string> words = [.. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        // In either order at the end.
        var organization = TakeOrganization(words, organizations);
        var period = TakePeriod(words, today);
        organization ??= TakeOrganization(words, organizations);
        var name = string.Join(' ', words);
        return new TypedFigure(name, name.Length == 0 ? [] : Meant(Words(name), definitions), period, organization);
    }

    /// <summary>The indicator's own period that a typed one lies in; null when the typed one is longer than it.</summary>
    public ReportingPeriod? PeriodOf(IndicatorDefinition definition) => Period is not { } typed ? null
        : ReportingPeriod.Containing(typed.FirstDay, definition.Frequency) is var own && own.LastDay >= typed.LastDay ? own : null;

    private static OrganizationId? TakeOrganization(List<string> words, IReadOnlyList<Organization> organizations)
    {
        // The whole is never an organisation: «forklar ahus» names no figure.
        for (var from = 1; from < words.Count; from++)
        {
            var end = string.Join(' ', words[from..]);
            if (organizations.FirstOrDefault(one => NamesOf(one).Contains(end)) is { } organization)
            {
                words.RemoveRange(from, words.Count - from);
                return organization.Id;
            }
        }
        return null;
    }

    private static ReportingPeriod? TakePeriod(List<string> words, LocalDate today)
    {
        for (var count = Math.Min(MostPeriodWords, words.Count); count > 0; count--)
        {
            if (PeriodIn(string.Join(' ', words.TakeLast(count)), today) is { } period)
            {
                words.RemoveRange(words.Count - count, count);
                return period;
            }
        }
        return null;
    }

    private static ReportingPeriod? PeriodIn(string text, LocalDate today)
    {
        if (ReportingPeriod.TryParse(text.ToUpperInvariant(), out var period))
            return period;
        var months = Enumerable.Range(0, MonthsBack).Select(back => today.PlusMonths(-back).ToYearMonth()).ToList();
        return TypedMonth.Read(text, months, today) is { } month ? ReportingPeriod.Month(month.Year, month.Month) : null;
    }

    /// <summary>
    /// Called exactly so; else with these words in it, as far as they are typed; else a slip of the finger away, which is asked about.
    /// </summary>
    private static IReadOnlyList<IndicatorDefinition> Meant(string[] typed, IReadOnlyList<IndicatorDefinition> definitions)
    {
        var exact = Those(names => names.Any(name => name.SequenceEqual(typed)));
        if (exact.Count > 0)
            return exact;
        var within = Those(names => names.Any(name => typed.All(word => name.Any(own => own.StartsWith(word, StringComparison.Ordinal)))));
        return within.Count > 0 ? within : Those(names => names.Any(name => typed.All(word => name.Any(own => IsNear(word, own)))));

        IReadOnlyList<IndicatorDefinition> Those(Func<IReadOnlyList<string[]>, bool> areCalled) =>
            [.. definitions.Where(definition => areCalled([.. NamesOf(definition).Select(Words)]))];
    }

    private static bool IsNear(string typed, string own) =>
        typed.Length >= ShortestGuessed && Math.Abs(typed.Length - own.Length) <= MostSlips
        && EditDistance.Between(typed, own) <= MostSlips;

    private static IEnumerable<string> NamesOf(IndicatorDefinition definition) =>
        [definition.Id.Value, definition.Name, .. definition.AlsoCalled];

    private static IEnumerable<string> NamesOf(Organization organization) =>
        ((string[])[organization.Id.Value, organization.ShortName, organization.Name]).Select(CleanText.Command);

    private static string[] Words(string text) => [.. LettersAndDigits().Matches(CleanText.Command(text)).Select(word => word.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex LettersAndDigits();
}

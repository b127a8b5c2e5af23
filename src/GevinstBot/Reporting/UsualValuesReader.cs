using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>What a typed number is compared with: the organisation's own answers and fetched values, and those of the others.</summary>
public sealed class UsualValuesReader(IndicatorRounds rounds, IndicatorAnswerTable answers)
{
    /// <summary>Half a year of meetings.</summary>
    private const int MostRounds = 6;

    /// <param name="round">In which it is asked.</param>
    /// <param name="organization">Whose numbers they are.</param>
    /// <param name="typed">What was typed a number for: nothing else is compared, and nothing is read where that is nothing.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Func<IndicatorId, UsualValues>> OfAsync(
        Round round, OrganizationId organization, IReadOnlyList<AskedIndicator> typed, CancellationToken ct)
    {
        if (typed.Count == 0)
            return _ => UsualValues.None;
        var before = await BeforeAsync(round, ct);
        var catalog = await rounds.CatalogAsync(typed.SelectMany(asked => Before(asked.Period)), ct);
        var imports = catalog.Imports.ToLookup(import => import.Indicator);
        var usual = typed.ToDictionary(asked => asked.Id, asked => Usual(asked, organization, imports[asked.Id], before));
        return id => usual.GetValueOrDefault(id, UsualValues.None);
    }

    private async Task<IReadOnlyList<IndicatorAnswer>> BeforeAsync(Round round, CancellationToken ct)
    {
        RoundId[] before = [.. rounds.Before(round).TakeLast(MostRounds)];
        return before.Length == 0 ? [] : await answers.BetweenAsync(before[0], before[^1], ct);
    }

    private static IEnumerable<ReportingPeriod> Before(ReportingPeriod period)
    {
        for (var back = 0; back < MostRounds; back++)
            yield return period = period.Previous();
    }

    /// <summary>Only under the same definition: a value of another version means something else.</summary>
    private static UsualValues Usual(
        AskedIndicator asked, OrganizationId organization, IEnumerable<ImportedValue> imports, IReadOnlyList<IndicatorAnswer> answers)
    {
        var all = imports.Where(import => import.Period != asked.Period).Select(import => (import.Organization, import.Value))
            .Concat(
                from answer in answers
                let said = answer.Of(asked.Id)
                where said is { Value: not null } && said.Version == asked.Definition.Version && said.Period != asked.Period
                select (answer.Organization, said.Value!.Value))
            .ToList();
        return new UsualValues(
            [.. all.Where(one => one.Organization == organization).Select(one => one.Value)],
            [.. all.Where(one => one.Organization != organization).Select(one => one.Value)]);
    }
}

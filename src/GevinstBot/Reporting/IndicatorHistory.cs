using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>What a typed number is compared with: the organisation's own answers and fetched values, and those of the others.</summary>
public sealed class IndicatorHistory(IndicatorRounds rounds, IndicatorAnswerTable answers, CurrentNetwork network)
{
    /// <summary>Half a year of meetings.</summary>
    private const int MostRounds = 6;

    public async Task<IReadOnlyDictionary<IndicatorId, UsualValues>> OfAsync(
        Round round, OrganizationId organization, IReadOnlyList<IndicatorQuestion> questions, CancellationToken ct)
    {
        var before = new List<IndicatorAnswer>();
        foreach (var earlier in rounds.Before(round).TakeLast(MostRounds))
            before.AddRange(await answers.OfRoundAsync(earlier, ct));
        var imports = network.Section<IndicatorCatalog>().Imports.ToLookup(import => import.Indicator);
        return questions.ToDictionary(question => question.Id, question => Usual(question, organization, imports[question.Id], before));
    }

    /// <summary>Only under the same definition: a value of another version means something else.</summary>
    private static UsualValues Usual(
        IndicatorQuestion question, OrganizationId organization, IEnumerable<ImportedValue> imports, IReadOnlyList<IndicatorAnswer> answers)
    {
        var all = imports.Where(import => import.Period != question.Period).Select(import => (import.Organization, import.Value))
            .Concat(
                from answer in answers
                let said = answer.Of(question.Id)
                where said is { Value: not null } && said.Version == question.Definition.Version && said.Period != question.Period
                select (answer.Organization, said.Value!.Value))
            .ToList();
        return new UsualValues(
            [.. all.Where(one => one.Organization == organization).Select(one => one.Value)],
            [.. all.Where(one => one.Organization != organization).Select(one => one.Value)]);
    }
}

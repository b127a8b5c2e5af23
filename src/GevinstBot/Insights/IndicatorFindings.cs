using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>What the indicators propose for the agenda, in the way of <see cref="AgendaFindings"/>.</summary>
internal static class IndicatorFindings
{
    public static AgendaCandidate Deviation(IndicatorDeviation deviation, Roster roster, LocalTexts texts) => new(
        AgendaItemKind.Deviation,
        IndicatorItem.Deviation(deviation.Indicator.Id, deviation.Organization),
        AgendaText.Of(
            // Of ordinary variation nobody is asked what happened this month.
            deviation.Variation.Kind == VariationKind.Ordinary ? "finding.process" : "finding.deviation",
            Plain(ShortName(roster, deviation.Organization)), Plain(deviation.Indicator.Name)),
        AgendaText.Of(
            EvidenceKey(deviation),
            [
                Plain(texts.Number(deviation.Value, deviation.Indicator.Decimals)), Plain(Target(deviation, texts)),
                AgendaArgument.Of(deviation.Period), Plain(deviation.Indicator.Unit.Text), .. Said(deviation.Variation),
            ]),
        deviation.Organization,
        RegionalReport.SeverityOf(deviation))
    {
        IsReported = deviation.Explanation is not null,
    };

    /// <summary>Green, and what must not get worse for it does.</summary>
    public static AgendaCandidate Counterweight(WorseCounterweight found, Roster roster)
    {
        var (worse, organization) = (found.Counterweight, found.Counterweight.Organization);
        return new AgendaCandidate(
            AgendaItemKind.Counterweight,
            IndicatorItem.Counterweight(found.Indicator.Id, worse.Indicator.Id, organization),
            AgendaText.Of(
                "finding.counterweight", Plain(ShortName(roster, organization)), Plain(found.Indicator.Name), Plain(worse.Indicator.Name)),
            AgendaText.Of("finding.counterweight.evidence", [AgendaArgument.Of(worse.Period), .. Said(worse.Variation)]),
            organization,
            1);
    }

    /// <summary>
    /// One item for all who are missing: nobody is shamed with a line of their own, and whoever never got the card isn't at all.
    /// </summary>
    public static IEnumerable<AgendaCandidate> Missing(IndicatorReport? indicators, Roster roster) =>
        indicators is { Missing.Count: > 0 }
            ? [new AgendaCandidate(
                AgendaItemKind.MissingAnswer,
                "indicators",
                AgendaText.Of(
                    "finding.missing", Plain($"{indicators.Answered}"), Plain($"{indicators.Expected - indicators.Unreached.Count}")),
                MissingEvidence(indicators, roster),
                null,
                indicators.Missing.Count)]
            : [];

    /// <summary>Of some that haven't answered the numbers are there, and only wait for somebody to confirm them.</summary>
    private static AgendaText MissingEvidence(IndicatorReport indicators, Roster roster)
    {
        var missing = AgendaArgument.ListOf(indicators.Missing.Select(id => ShortName(roster, id)));
        var fetched = indicators.Unconfirmed;
        return fetched.Count == 0 ? AgendaText.Of("finding.missing.evidence", missing)
            : !indicators.Missing.Except(fetched).Any() ? AgendaText.Of("finding.missing.evidence.all-unconfirmed", missing)
            : AgendaText.Of(
                "finding.missing.evidence.unconfirmed", missing, AgendaArgument.ListOf(fetched.Select(id => ShortName(roster, id))));
    }

    /// <summary>What the variation is and the rule that says so; nothing where nobody can tell.</summary>
    private static IEnumerable<AgendaArgument> Said(IndicatorVariation variation) => VariationWords.KindKey(variation) is { } kind
        ? [AgendaArgument.TextOf(kind), AgendaArgument.TextOf(VariationWords.RuleKey(variation))]
        : [];

    private static string EvidenceKey(IndicatorDeviation deviation)
    {
        var varied = deviation.Variation.Kind == VariationKind.Unknown ? "" : ".varied";
        var said = deviation.Unconfirmed is null ? varied : $"{varied}.unconfirmed";
        return deviation.Indicator.Unit.Kind switch
        {
            UnitKind.Days when deviation.Value == 1 => $"finding.deviation.evidence.days{said}.one",
            UnitKind.Days => $"finding.deviation.evidence.days{said}",
            UnitKind.Percent => $"finding.deviation.evidence.percent{said}",
            UnitKind.Other => $"finding.deviation.evidence.other{said}",
        };
    }

    private static string Target(IndicatorDeviation deviation, LocalTexts texts)
    {
        var bounds = new[] { deviation.Target.Low, deviation.Target.High }.OfType<decimal>();
        return string.Join('–', bounds.Select(bound => texts.Bound(bound)));
    }

    private static string ShortName(Roster roster, OrganizationId id) => roster.Organization(id).ShortName;

    private static AgendaArgument Plain(string value) => AgendaArgument.Plain(value);
}

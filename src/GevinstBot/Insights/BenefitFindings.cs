using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// What benefits propose for the agenda: one item for all that are behind, and with each tertial one each for those at risk, unowned and
/// unmeasured, with which they are.
/// </summary>
public static class BenefitFindings
{
    /// <summary>As many as one reads in a draft.</summary>
    private const int MostNamed = 5;

    public static IReadOnlyList<AgendaCandidate> In(BenefitSigns signs, BenefitBook book, Roster roster, LocalTexts texts)
    {
        return
        [
            .. Item("behind", signs.Behind, severity: 4), .. Item("at-risk", signs.AtRisk, severity: 3),
            .. Item("unowned", signs.Unowned, severity: 2), .. Item("unmeasured", signs.Unmeasured, severity: 1),
        ];

        IEnumerable<AgendaCandidate> Item(string key, IReadOnlyList<BenefitSeries> found, int severity) => found switch
        {
            [] => [],
            [var only] =>
            [
                new AgendaCandidate(
                    AgendaItemKind.Benefit, key,
                    AgendaText.Of($"finding.benefit-{key}-one", Plain(only.Benefit.Name), Plain(ShortName(only))),
                    Evidence(only), only.Plan.Organization, severity),
            ],
            _ =>
            [
                new AgendaCandidate(
                    AgendaItemKind.Benefit, key,
                    AgendaText.Of($"finding.benefit-{key}", Plain($"{found.Count}")),
                    Named(found), null, severity),
            ],
        };

        AgendaText Evidence(BenefitSeries one) => book.StatusesOf(one) is [.., { Deviation: { } deviation }]
            ? AgendaText.Of(
                "finding.benefit.evidence-why", AgendaArgument.TextOf($"benefit-status.cause.{deviation.Cause}"),
                Plain(texts.Date(deviation.Expected)))
            : AgendaText.Of("finding.benefit.evidence", Plain(BenefitWords.InitiativeName(one.Plan.Initiative, roster)));

        AgendaText Named(IReadOnlyList<BenefitSeries> found)
        {
            var names = AgendaArgument.ListOf(
                found.Take(MostNamed).Select(one => $"{texts.Quoted(one.Benefit.Name)} ({ShortName(one)})"));
            return found.Count > MostNamed
                ? AgendaText.Of("finding.benefit.evidence-more", names, Plain($"{found.Count - MostNamed}"))
                : AgendaText.Of("finding.benefit.evidence", names);
        }

        string ShortName(BenefitSeries one) => roster.Organization(one.Plan.Organization).ShortName;
    }

    private static AgendaArgument Plain(string value) => AgendaArgument.Plain(value);
}

using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Signals;

/// <summary>What several organisations tell of one theme becomes one proposed item, with their words as its evidence.</summary>
public static class SignalFindings
{
    /// <summary>As many as one reads in a draft.</summary>
    private const int MostQuoted = 3;

    private const int LongestQuote = 90;

    public static AgendaCandidate In(SignalCluster cluster, Roster roster, LocalTexts texts)
    {
        var theme = SignalWords.Themes(texts).Contains(cluster.Theme)
            ? AgendaArgument.TextOf(SignalWords.ThemeKey(cluster.Theme))
            : AgendaArgument.Plain(cluster.Theme);
        var organizations = cluster.Organizations;
        return new AgendaCandidate(
            AgendaItemKind.Signal,
            cluster.Theme,
            organizations is [var only]
                ? AgendaText.Of("finding.signal-one", AgendaArgument.Plain(ShortName(only, roster)), theme)
                : AgendaText.Of("finding.signal", AgendaArgument.Plain($"{organizations.Count}"), theme),
            AgendaText.Of(
                "finding.signal.evidence",
                AgendaArgument.ListOf(organizations.Select(organization => ShortName(organization, roster))),
                AgendaArgument.Plain(Quotes(cluster, texts))),
            organizations is [var single] ? single : null,
            organizations.Count)
        {
            Sources = [.. cluster.Signals.Select(signal => new AgendaSource(signal.Organization, signal.Id))],
        };
    }

    /// <summary>Of each organisation one, before a second of any.</summary>
    private static string Quotes(SignalCluster cluster, LocalTexts texts) => string.Join(
        " · ",
        cluster.Signals.GroupBy(signal => signal.Organization).SelectMany(own => own.Select((signal, at) => (signal, at)))
            .OrderBy(one => one.at).Take(MostQuoted)
            .Select(one => texts.Quoted(CardText.Clean(one.signal.Said.What, LongestQuote))));

    private static string ShortName(OrganizationId id, Roster roster) => roster.Organization(id).ShortName;
}

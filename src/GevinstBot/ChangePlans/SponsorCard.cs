using AdaptiveCards;
using GevinstBot.Benefits;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Initiatives;
using GevinstBot.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>
/// An initiative on one page for its sponsor: what they are asked to do, and then what that is told from – change plan, barriers, benefits.
/// </summary>
public static class SponsorCard
{
    /// <summary>Shown and hidden by «Vis gevinstene»: which are behind, and what can be added up.</summary>
    private const string Benefits = "benefits";

    /// <param name="facts">What it tells.</param>
    /// <param name="address">Where the document is; null where the program has no address.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard For(SponsorFacts facts, Uri? address, LocalTexts texts)
    {
        var title = texts["sponsor-page.title", facts.Initiative.Name];
        return new PromptCard(
            Frame.Of(
                texts, title,
                [
                    Say.Heading(CardText.Escape(title)),
                    Say.SmallLine(InitiativeWords.Where(facts.Initiative, facts.Today, texts)),
                    .. Asks(facts, texts),
                    Say.Subheading(texts["sponsor-page.plan"]),
                    Say.Text(texts.Standing(facts.Course)),
                    SponsorWords.Missing(facts.Course, texts) is { } missing ? Say.Line(missing) : null,
                    .. Barriers(facts, texts),
                    Say.Subheading(texts["phase-status.benefits"]),
                    Say.Text(facts.Outlook.IsEmpty ? texts["sponsor-page.no-benefits"] : BenefitOutlookPart.Line(facts.Outlook, texts)),
                    facts.Outlook.IsEmpty
                        ? null
                        : Place.Together(BenefitOutlookPart.OfRegion(facts.Outlook, facts.Roster, texts)).Hidden(Benefits),
                    address is null ? Say.Small(texts["file-link.no-address"]) : null,
                ],
                address is null ? null : Button.Opening(texts["phase-status.download"], address),
                Button.Writing(texts["sponsor-page.to-plan"], $"{texts.Ways("command.change-plan")[0]} {facts.Initiative.Id}"),
                facts.Outlook.IsEmpty ? null : Button.Toggle(texts["initiatives.benefits"], Benefits)),
            title);
    }

    /// <summary>To whoever has several: of which of them.</summary>
    public static PromptCard Which(IReadOnlyList<Initiative> own, LocalTexts texts)
    {
        var title = texts["sponsor-page.which"];
        return new PromptCard(
            Frame.Of(
                texts, title, [Say.Heading(title)],
                own.Take(ButtonPages.Most).Select(one => Button.Writing(one.Name, $"{texts.Ways("command.sponsor-page")[0]} {one.Id}"))),
            title);
    }

    private static IEnumerable<AdaptiveElement?> Asks(SponsorFacts facts, LocalTexts texts)
    {
        yield return Say.Subheading(texts["sponsor-page.asks"]);
        if (facts.Asks.Count == 0)
            yield return Say.Text(texts["sponsor-page.no-asks"]);
        foreach (var (at, ask) in facts.Asks.Index())
        {
            var (what, why) = texts.Ask(ask, facts);
            yield return Place.Together(Say.Labelled(texts["sponsor-page.number", at + 1, what]), Say.SmallLine(why));
        }
    }

    private static IEnumerable<AdaptiveElement?> Barriers(SponsorFacts facts, LocalTexts texts)
    {
        yield return Say.Subheading(texts["sponsor-page.barriers"]);
        if (facts.Pulse is not { Summary.Answered: > 0 } pulse)
        {
            yield return Say.Text(texts["sponsor-page.no-pulse"]);
            yield break;
        }
        yield return Say.SmallLine(SponsorWords.Answered(pulse, texts));
        foreach (var one in PulseWords.Of(pulse, facts.Roster, texts))
            yield return Say.Labelled($"{one.Element}: ", one.Who, one.Hindrances).Spaced(AdaptiveSpacing.Small);
        if (pulse.Summary.WithoutBarrier > 0)
            yield return Say.Line(texts["sponsor-page.without-barrier", pulse.Summary.WithoutBarrier]);
        yield return Say.Small(texts["pulse.trademark"]);
    }
}

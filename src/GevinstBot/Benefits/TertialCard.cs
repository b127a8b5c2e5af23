using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>A tertial's package in short, for whoever decides whether to send it on, and where the document is.</summary>
public static class TertialCard
{
    private const int MostNamed = 3;

    /// <summary>The answer to whoever asks for it.</summary>
    /// <param name="facts">What it tells.</param>
    /// <param name="address">Where the document is; null where the program has no address.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard For(TertialFacts facts, Uri? address, LocalTexts texts)
    {
        var title = Title(facts.Package.Tertial, texts);
        var before = facts.Package.Tertial.Before();
        return new PromptCard(
            Frame.Of(
                texts, title,
                [
                    Say.Heading(title),
                    .. Short(facts, texts),
                    Say.Small(texts[address is null ? "file-link.no-address" : "tertial.careful"]),
                ],
                [
                    address is null ? null : Button.Opening(texts["tertial.download"], address),
                    Asking(texts["tertial.other", texts.Period(before.Period)], before, texts),
                ]),
            title);
    }

    /// <summary>What the leads are told when it is ready. A link on it would soon be over: its button asks for one.</summary>
    public static PromptCard Told(CardRequest request, TertialFacts facts)
    {
        var (texts, tertial) = (request.Texts, facts.Package.Tertial);
        return new PromptCard(
            request.Frame(
                Title(tertial, texts),
                [Say.Text(texts["tertial.ready"]), .. Short(facts, texts)],
                Asking(texts["tertial.get"], tertial, texts)),
            Title(tertial, texts));
    }

    public static string Title(BenefitTertial tertial, LocalTexts texts) => texts["tertial.title", texts.Period(tertial.Period)];

    /// <summary>Until when answers may still come, or since when plans and answers stay as they stood.</summary>
    public static string AsOf(TertialFacts facts, LocalTexts texts) => texts[
        facts.IsSettled ? "tertial.settled" : "tertial.preliminary", texts.Date(facts.Package.Tertial.Period.LastDay),
        texts.Date(facts.SettlesAt.InZone(facts.Zone).Date)];

    private static IEnumerable<AdaptiveElement?> Short(TertialFacts facts, LocalTexts texts)
    {
        var (package, portfolio) = (facts.Package, facts.Package.Outlook.Portfolio);
        return
        [
            Say.Small(texts[
                facts.IsSettled ? "tertial.short-settled" : "tertial.short-preliminary", texts.Date(package.Tertial.Period.LastDay),
                texts.Date(facts.SettlesAt.InZone(facts.Zone).Date)]),
            package.Unexplained == 0
                ? null
                : Say.Status(texts.Counted("tertial.unexplained", package.Unexplained), AdaptiveTextColor.Warning),
            States(portfolio, facts, texts).Apart(),
            .. BenefitSumsPart.Of(portfolio, texts),
            BenefitOutlookPart.InBudgets(package.Outlook.Budgets, texts) is { } budgets ? Say.SmallLine(budgets) : null,
        ];
    }

    /// <summary>How many stand how, and which they are that are behind: the document names all.</summary>
    private static AdaptiveElement States(BenefitPortfolio portfolio, TertialFacts facts, LocalTexts texts) => Say.Table(
        [
            new(texts["benefits.column-status"], Weight: 8),
            new(texts["initiatives.column-benefits"], Weight: 3, IsRight: true),
        ],
        from state in BenefitRows.Urgencies
        let of = portfolio.InState(state)
        where of.Count > 0
        select (IReadOnlyList<AdaptiveElement?>)
        [
            state is BenefitState.Slipping
                ? Place.Together(
                    BenefitRows.Badge(state, texts),
                    Say.SmallLine(texts.ListOf([.. of.Select(one => TertialDocument.Name(one, facts))], MostNamed)))
                : BenefitRows.Badge(state, texts),
            Say.Cell($"{of.Count}"),
        ]);

    private static AdaptiveAction Asking(string title, BenefitTertial tertial, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.tertial")[0]} {TertialCommand.Asked(tertial)}");
}

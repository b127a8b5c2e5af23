using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>What must hold of a card, whichever element it stands in.</summary>
internal sealed class CardRules
{
    /// <summary>Teams asks by itself for no more people than that, and renderers take any number in silence.</summary>
    private const int MostRefreshed = 60;

    private static readonly AdaptiveSchemaVersion Newest = new(TeamsCard.NewestVersion);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<(AdaptiveToggleVisibilityAction Toggle, string Target)> toggled = [];

    public static void Check(AdaptiveCard card)
    {
        if ((card.Version.Major, card.Version.Minor).CompareTo((Newest.Major, Newest.Minor)) > 0)
            throw new CardException($"The card's version is {card.Version}; Teams shows bot cards up to {Newest}.");
        if (card.Refresh is { } refresh)
            CheckRefresh(refresh);
        var rules = new CardRules();
        rules.Check(card, [], isSeen: true);
        rules.CheckToggled();
    }

    private void Check(AdaptiveTypedElement part, string[] allowedAgain, bool isSeen)
    {
        isSeen &= part is not AdaptiveElement { IsVisible: false };
        if (part.Id is { } id && !ids.Add(id) && !allowedAgain.Contains(id))
            throw new CardException($"{Name(part)}: another element has the same id.");
        if (part is AdaptiveInput input)
            CheckInput(input, isSeen);
        if (part is AdaptiveTable table)
            CheckTable(table);
        if (part is AdaptiveToggleVisibilityAction toggle)
            toggled.AddRange(toggle.TargetElements.Select(target => (toggle, target.ElementId)));
        if (part is AdaptiveRichTextBlock text)
            CheckRuns(text);
        // Only one of an element and its fallback is ever shown, so they may share an id.
        if (part.Fallback?.Content is { } fallback)
            Check(fallback, part.Id is { } own ? [.. allowedAgain, own] : allowedAgain, isSeen);
        else if (part is ITeamsOnly or AdaptiveExecuteAction)
            throw new CardException($"{Name(part)} has no fallback; where it is unknown it would vanish.");
        foreach (var inner in CardParts.Of(part))
            Check(inner, allowedAgain, isSeen);
    }

    private static void CheckRefresh(AdaptiveRefresh refresh)
    {
        if (string.IsNullOrWhiteSpace(refresh.Action?.Verb))
            throw new CardException("The card's refresh has no verb.");
        if (refresh.UserIds.Count > MostRefreshed)
            throw new CardException($"The card's refresh lists {refresh.UserIds.Count} people; {MostRefreshed} is the most.");
    }

    private static void CheckInput(AdaptiveInput input, bool isSeen)
    {
        if (string.IsNullOrWhiteSpace(input.Id))
            throw new CardException($"{input.Type} has no id.");
        if (string.IsNullOrWhiteSpace(input.Label))
            throw new CardException($"{Name(input)} has no label.");
        if (input.IsRequired && string.IsNullOrWhiteSpace(input.ErrorMessage))
            throw new CardException($"{Name(input)} is required and has no errorMessage.");
        if (input.IsRequired && !isSeen)
            throw new CardException($"{Name(input)} is required and hidden: the card couldn't be sent, and nobody would see why.");
    }

    private static void CheckTable(AdaptiveTable table)
    {
        if (table.Rows.Find(row => row.Cells.Count != table.Columns.Count) is { } uneven)
            throw new CardException($"{Name(table)} has {table.Columns.Count} columns, and a row of {uneven.Cells.Count} cells.");
    }

    /// <summary>A button that shows nothing does nothing, in silence.</summary>
    private void CheckToggled()
    {
        foreach (var (toggle, target) in toggled.Where(pair => !ids.Contains(pair.Target)))
            throw new CardException($"{Name(toggle)} shows '{target}', which isn't on the card.");
    }

    private static void CheckRuns(AdaptiveRichTextBlock block)
    {
        if (block.Inlines.OfType<AdaptiveTextRun>().Any(run => !CardText.IsClean(run.Text)))
            throw new CardException($"{Name(block)} has a run of text that {nameof(CardText)} hasn't cleaned.");
    }

    private static string Name(AdaptiveTypedElement part) => part.Id is null ? part.Type : $"{part.Type} '{part.Id}'";
}

using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>What must hold of a card, whichever element it stands in.</summary>
internal sealed class CardRules
{
    /// <summary>Teams asks by itself for no more people than that, and renderers take any number in silence.</summary>
    private const int MostRefreshed = 60;

    private static readonly AdaptiveSchemaVersion Newest = new(TeamsCard.NewestVersion);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public static void Check(AdaptiveCard card)
    {
        if ((card.Version.Major, card.Version.Minor).CompareTo((Newest.Major, Newest.Minor)) > 0)
            throw new CardException($"The card's version is {card.Version}; Teams shows bot cards up to {Newest}.");
        if (card.Refresh is { } refresh)
            CheckRefresh(refresh);
        new CardRules().Check(card, []);
    }

    private void Check(AdaptiveTypedElement part, string[] allowedAgain)
    {
        if (part.Id is { } id && !ids.Add(id) && !allowedAgain.Contains(id))
            throw new CardException($"{Name(part)}: another element has the same id.");
        if (part is AdaptiveInput input)
            CheckInput(input);
        if (part is AdaptiveRichTextBlock text)
            CheckRuns(text);
        // Only one of an element and its fallback is ever shown, so they may share an id.
        if (part.Fallback?.Content is { } fallback)
            Check(fallback, part.Id is { } own ? [.. allowedAgain, own] : allowedAgain);
        else if (part is TeamsElement or AdaptiveExecuteAction)
            throw new CardException($"{Name(part)} has no fallback; where it is unknown it would vanish.");
        foreach (var inner in CardParts.Of(part))
            Check(inner, allowedAgain);
    }

    private static void CheckRefresh(AdaptiveRefresh refresh)
    {
        if (string.IsNullOrWhiteSpace(refresh.Action?.Verb))
            throw new CardException("The card's refresh has no verb.");
        if (refresh.UserIds.Count > MostRefreshed)
            throw new CardException($"The card's refresh lists {refresh.UserIds.Count} people; {MostRefreshed} is the most.");
    }

    private static void CheckInput(AdaptiveInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Id))
            throw new CardException($"{input.Type} has no id.");
        if (string.IsNullOrWhiteSpace(input.Label))
            throw new CardException($"{Name(input)} has no label.");
        if (input.IsRequired && string.IsNullOrWhiteSpace(input.ErrorMessage))
            throw new CardException($"{Name(input)} is required and has no errorMessage.");
    }

    private static void CheckRuns(AdaptiveRichTextBlock block)
    {
        if (block.Inlines.OfType<AdaptiveTextRun>().Any(run => !CardText.IsClean(run.Text)))
            throw new CardException($"{Name(block)} has a run of text that {nameof(CardText)} hasn't cleaned.");
    }

    private static string Name(AdaptiveTypedElement part) => part.Id is null ? part.Type : $"{part.Type} '{part.Id}'";
}

using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace GevinstBot.Teams.Cards;

/// <summary>What must hold of a card, whichever element it stands in.</summary>
internal sealed class CardRules
{
    private const int MostRefreshIds = 60;
    private static readonly decimal NewestVersion = 1.5m;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public static void Check(AdaptiveCard card)
    {
        if (!decimal.TryParse(card.Version, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) || version > NewestVersion)
            throw new CardException($"The card's version is {card.Version}; Teams shows bot cards up to 1.5.");
        if (card.Refresh?.UserIds?.Count is > MostRefreshIds and var count)
            throw new CardException($"The card's refresh has {count} ids; {MostRefreshIds} is the most.");
        new CardRules().Check(card.Parts, []);
    }

    private void Check(IEnumerable<CardPart?> parts, string[] allowedAgain)
    {
        foreach (var part in parts)
        {
            if (part is not null)
                Check(part, allowedAgain);
        }
    }

    private void Check(CardPart part, string[] allowedAgain)
    {
        if (part.Id is { } id && !ids.Add(id) && !allowedAgain.Contains(id))
            throw new CardException($"{Name(part)}: another element has the same id.");
        if (part is InputElement input)
            CheckInput(input);
        if (part is CardElement element)
            CheckFallback(element, allowedAgain);
        Check(part.Parts, allowedAgain);
    }

    private void CheckFallback(CardElement element, string[] allowedAgain)
    {
        // Only one of an element and its fallback is ever shown, so they may share an id.
        if (element.Fallback is { } fallback)
            Check(fallback, element.Id is { } id ? [.. allowedAgain, id] : allowedAgain);
        else if (element is TeamsElement or InputRating)
            throw new CardException($"{Name(element)} has no fallback; outside Teams it would vanish.");
    }

    private static void CheckInput(InputElement input)
    {
        if (string.IsNullOrWhiteSpace(input.Id))
            throw new CardException($"{Type(input)} has no id.");
        if (string.IsNullOrWhiteSpace(input.Label))
            throw new CardException($"{Name(input)} has no label.");
        if (input.IsRequired is true && string.IsNullOrWhiteSpace(input.ErrorMessage))
            throw new CardException($"{Name(input)} is required and has no errorMessage.");
    }

    private static string Name(CardPart part) => part.Id is null ? Type(part) : $"{Type(part)} '{part.Id}'";

    // The schema's word, as it is written.
    private static string Type(CardPart part) => part is Column column
        ? column.Type
        : DerivedTypes(TeamsJson.Default.CardElement).Concat(DerivedTypes(TeamsJson.Default.ActionElement))
            .First(known => known.DerivedType == part.GetType()).TypeDiscriminator as string ?? part.GetType().Name;

    private static IEnumerable<JsonDerivedType> DerivedTypes(JsonTypeInfo type) => type.PolymorphismOptions?.DerivedTypes ?? [];
}

using System.Collections;
using System.Reflection;
using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>The rules go where <see cref="CardParts"/> leads them, so it must lead everywhere a part can stand.</summary>
public sealed class CardPartTests
{
    private static readonly Assembly[] Libraries = [typeof(AdaptiveCard).Assembly, typeof(TeamsCard).Assembly];

    [Fact]
    public void The_rules_reach_every_part_of_every_element()
    {
        var reached = EveryElement.Parts.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var standing = EveryElement.Cards.SelectMany(Places).ToArray();
        Assert.All(standing, place => Assert.True(reached.Contains(place.Part), $"{place.Property.DeclaringType!.Name}.{place.Property.Name}"));
    }

    [Fact]
    public void The_sample_cards_have_a_part_in_every_place_there_is()
    {
        var filled = EveryElement.Cards.SelectMany(Places).Select(place => (place.Property.DeclaringType, place.Property.Name));
        Assert.Empty(Libraries.SelectMany(library => library.GetTypes()).SelectMany(Properties).Where(CanHoldParts)
            .Select(place => (place.DeclaringType, place.Name)).Distinct().Except(filled));
    }

    private static IEnumerable<(PropertyInfo Property, AdaptiveTypedElement Part)> Places(object holder) =>
        Properties(holder.GetType()).SelectMany(property => Items(property.GetValue(holder)).SelectMany(item =>
            item is AdaptiveTypedElement part ? Places(item).Prepend((property, part)) : Places(item)));

    private static IEnumerable<object> Items(object? value) => value switch
    {
        null or string => [],
        IEnumerable list => list.Cast<object>(),
        _ => [value],
    };

    /// <remarks>What a refresh asks for is never shown, so it is no part.</remarks>
    private static IEnumerable<PropertyInfo> Properties(Type type) => type == typeof(AdaptiveRefresh) ? [] :
        type.Namespace == typeof(AdaptiveCard).Namespace || type.Namespace == typeof(TeamsCard).Namespace
            ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => !type.IsEnum && !property.PropertyType.IsPrimitive)
            : [];

    private static bool CanHoldParts(PropertyInfo property) =>
        property.PropertyType.IsAssignableTo(typeof(AdaptiveTypedElement))
        || property.PropertyType.IsAssignableTo(typeof(IEnumerable<AdaptiveTypedElement>));
}

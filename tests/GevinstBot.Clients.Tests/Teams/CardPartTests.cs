using System.Collections;
using System.Reflection;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>The rules go where <see cref="CardPart.Parts"/> leads them, so it must lead everywhere a part can stand.</summary>
public sealed class CardPartTests
{
    [Fact]
    public void The_rules_reach_every_part_of_every_element()
    {
        var reached = EveryElement.Cards.SelectMany(card => card.Parts).SelectMany(Reached).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var standing = EveryElement.Cards.SelectMany(Places).ToArray();
        Assert.All(standing, place => Assert.True(reached.Contains(place.Part), $"{place.Property.DeclaringType!.Name}.{place.Property.Name}"));
    }

    [Fact]
    public void The_sample_cards_have_a_part_in_every_place_there_is()
    {
        var filled = EveryElement.Cards.SelectMany(Places).Select(place => (place.Property.DeclaringType, place.Property.Name));
        Assert.Empty(typeof(CardPart).Assembly.GetTypes().SelectMany(Properties).Where(CanHoldParts).Select(place => (place.DeclaringType, place.Name)).Distinct().Except(filled));
    }

    private static IEnumerable<CardPart> Reached(CardPart? part) => part is null
        ? []
        : [part, .. part.Parts.Append((part as CardElement)?.Fallback).SelectMany(Reached)];

    private static IEnumerable<(PropertyInfo Property, CardPart Part)> Places(object holder) =>
        Properties(holder.GetType()).SelectMany(property => Items(property.GetValue(holder)).SelectMany(item =>
            item is CardPart part ? Places(item).Prepend((property, part)) : Places(item)));

    private static IEnumerable<object> Items(object? value) => value switch
    {
        null or string => [],
        IEnumerable list => list.Cast<object>(),
        _ => [value],
    };

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.Namespace == typeof(CardPart).Namespace && !type.IsEnum ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance) : [];

    private static bool CanHoldParts(PropertyInfo property) =>
        property.PropertyType.IsAssignableTo(typeof(CardPart)) || property.PropertyType.IsAssignableTo(typeof(IEnumerable<CardPart>));
}

using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>Somebody who is asked, and which part of the group they belong to; empty where the group has no parts.</summary>
public sealed record AskedPerson(PersonId Person, string Part);

/// <summary>
/// Everybody whom a pulse asks, each once. They may be thousands, and each press and each message looks for one of them: so whoever keeps
/// the list keeps what it is looked up by.
/// </summary>
public sealed class AskedPeople
{
    private readonly Dictionary<PersonId, string> _parts = [];

    public AskedPeople(IEnumerable<AskedPerson> all)
    {
        foreach (var one in all)
            _parts.TryAdd(one.Person, one.Part);
        Addressees = [.. _parts.Keys.Select(person => new Addressee(person.Value, person))];
    }

    public AddresseeList Addressees { get; }

    /// <summary>How many are asked in each part.</summary>
    public IReadOnlyDictionary<string, int> ByPart => _parts.Values.CountBy(part => part).ToDictionary();

    /// <summary>Empty where the group has no parts; null for whoever isn't asked.</summary>
    public string? PartOf(PersonId person) => _parts.GetValueOrDefault(person);
}

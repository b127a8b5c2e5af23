using System.Collections;
using System.Runtime.CompilerServices;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// Whom a round asks, in order. A round may ask thousands, and every message and every press looks for one of them, so they are found by
/// subject and person; a list that several rounds share looks them up once.
/// </summary>
[CollectionBuilder(typeof(AddresseeList), nameof(Of))]
public sealed class AddresseeList : IReadOnlyList<Addressee>
{
    private readonly Addressee[] _all;
    private Dictionary<(string, PersonId), Addressee>? _found;

    private AddresseeList(Addressee[] all) => _all = all;

    public int Count => _all.Length;

    public Addressee this[int index] => _all[index];

    public static AddresseeList Of(ReadOnlySpan<Addressee> all) => new(all.ToArray());

    /// <summary>Null when the person isn't asked about the subject.</summary>
    public Addressee? Find(string subject, PersonId person) => (_found ??= LookUp()).GetValueOrDefault((subject, person));

    public IEnumerator<Addressee> GetEnumerator() => _all.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<(string, PersonId), Addressee> LookUp()
    {
        var found = new Dictionary<(string, PersonId), Addressee>(_all.Length);
        foreach (var to in _all)
            found.TryAdd((to.Subject, to.Person), to);
        return found;
    }
}

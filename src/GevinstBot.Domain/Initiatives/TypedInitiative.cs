using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Initiatives;

/// <summary>Which initiative somebody means who types its key, its name or a part of it that no other has.</summary>
public static class TypedInitiative
{
    /// <summary>Null where it is none of them, or may be several.</summary>
    public static Initiative? Read(string typed, IReadOnlyList<Initiative> among)
    {
        var words = CleanText.Command(typed);
        if (words.Length == 0)
            return null;
        var named = among.Where(one => CleanText.Command(one.Name).Contains(words, StringComparison.Ordinal)).ToList();
        return among.FirstOrDefault(one => one.Id.Value.Equals(words, StringComparison.Ordinal))
            ?? named.Find(one => CleanText.Command(one.Name) == words)
            ?? (named is [var only] ? only : null);
    }
}

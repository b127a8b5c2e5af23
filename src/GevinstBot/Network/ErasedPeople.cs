using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;

namespace GevinstBot.Network;

/// <summary>
/// Tells whether a network file would bring somebody back who was erased. An erasure reaches every table, and no file on a server: so such
/// a file doesn't become the network by itself, and isn't stored to be asked about.
/// </summary>
public sealed class ErasedPeople(ErasedMarkTable marks, StoredNetwork stored)
{
    private const string Problem = "file.erased";

    /// <summary>The lines that name somebody who was erased, or put whoever stands in for them in a place.</summary>
    public async Task<IReadOnlyList<FileProblem>> InAsync(string text, CancellationToken ct) => NetworkFile.Root(text) is { } root
        ? [.. FormerIn(root), .. (await MarkedAsync(root, ct)).Select(found => found.Problem)]
        : [];

    /// <summary>The same for the configured file; whom it doesn't name, or who is in the network again, needs no mark any more.</summary>
    /// <param name="text">The file; null where none is configured.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<FileProblem>> StillInAsync(string? text, CancellationToken ct)
    {
        if (text is null)
        {
            await RemoveAsync(await marks.AllAsync(ct), ct);
            return [];
        }
        var root = NetworkFile.Root(text)!;
        var found = await MarkedAsync(root, ct);
        await RemoveAsync((await marks.AllAsync(ct)).Except(found.Select(of => of.Mark)), ct);
        return [.. FormerIn(root), .. found.Select(of => of.Problem)];
    }

    private async Task RemoveAsync(IEnumerable<ErasedMark> over, CancellationToken ct)
    {
        foreach (var mark in over)
            await marks.RemoveAsync(mark, ct);
    }

    /// <summary>A try costs as much as one of a password: whoever is in the network was not erased, and isn't tried.</summary>
    private async Task<IReadOnlyList<(ErasedMark Mark, FileProblem Problem)>> MarkedAsync(FileMap root, CancellationToken ct)
    {
        var known = await marks.AllAsync(ct);
        if (known.Count == 0)
            return [];
        var inNetwork = IdsIn(await stored.TextAsync(ct) is { } text ? NetworkFile.Root(text) : null).Select(one => one.Id).ToHashSet();
        return
        [
            .. from one in IdsIn(root)
               where !inNetwork.Contains(one.Id)
               from mark in known
               where mark.Is(one.Id)
               select (mark, new FileProblem(one.Line, Problem)),
        ];
    }

    /// <summary>Nobody, in a place: as an older version of the network, or a file that was proposed, stands after an erasure.</summary>
    private static IEnumerable<FileProblem> FormerIn(FileMap root) =>
        from person in root.List("people").OfType<FileMap>()
        where person.Text("id") is { } key && person.Text("aadObjectId") is { } id && key == Forgotten.KeyOf(new PersonId(id))
            && root.PlacesOf(key).Count > 0
        select new FileProblem(person.Line, Problem);

    private static IEnumerable<(int Line, PersonId Id)> IdsIn(FileMap? root) =>
        from person in root?.List("people").OfType<FileMap>() ?? []
        let id = person["aadObjectId"] as FileText
        where id is { IsNothing: false }
        select (id.Line, new PersonId(id.Value.ToLowerInvariant()));
}

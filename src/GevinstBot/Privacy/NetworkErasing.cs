using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;
using GevinstBot.Network;
using GevinstBot.Sending;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>What the network's versions know of somebody, and how they forget.</summary>
/// <param name="Names">What the person has been called in them.</param>
/// <param name="Places">The fields in which the person has a place in the present one.</param>
/// <param name="Emails">The person's addresses in them.</param>
public sealed record NetworkTraces(IReadOnlyList<string> Names, IReadOnlyList<string> Places, IReadOnlyList<string> Emails);

public sealed class NetworkErasing(
    NetworkTable versions, NetworkSaving saving, ErasedMarkTable marks, Instance instance, TextCatalog texts)
{
    /// <summary>Who is to be forgotten, as everything that is stored may know them.</summary>
    /// <param name="person">Who.</param>
    /// <param name="reference">What they are called in the log.</param>
    /// <param name="traces">What the versions know of them.</param>
    public Forgotten Forgotten(PersonId person, string reference, NetworkTraces traces) => new(
        person, reference, [.. traces.Names, .. traces.Emails], texts.In(Language.Bokmål)["submit.former-participant"]);

    /// <summary>Looks through every version there is.</summary>
    public async Task<NetworkTraces> TracesOfAsync(PersonId person, CancellationToken ct)
    {
        var (names, emails) = (new List<string>(), new List<string>());
        foreach (var name in await versions.NamesAsync(ct))
        {
            if (Root(await versions.FindTextAsync(name, ct))?.Find(person) is not { } known)
                continue;
            names.AddRange(known.Name is { } called ? [called] : []);
            emails.AddRange(known.Email is { } email ? [email] : []);
        }
        return new NetworkTraces([.. names.Distinct()], await PlacesAsync(person, ct), [.. emails.Distinct()]);
    }

    /// <summary>Everybody whose name is a text, in whichever version.</summary>
    public async Task<IReadOnlyList<PersonId>> FindAsync(Func<string, bool> isName, CancellationToken ct)
    {
        var found = new List<PersonId>();
        foreach (var name in await versions.NamesAsync(ct))
        {
            var people = Root(await versions.FindTextAsync(name, ct))?.List("people") ?? [];
            found.AddRange(
                from known in people.OfType<FileMap>()
                where known.Text("name") is { } called && isName(called) && Guid.TryParse(known.Text("aadObjectId"), out _)
                select new PersonId(known.Text("aadObjectId")!.ToLowerInvariant()));
        }
        return [.. found.Distinct()];
    }

    /// <summary>
    /// Takes the person out of the present network, where they have no place: from then on nobody is to send them anything.
    /// </summary>
    /// <param name="who">Who is forgotten.</param>
    /// <param name="by">Who orders it; null for whoever runs the program.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task TakeOutAsync(Forgotten who, PersonId? by, Instant now, CancellationToken ct)
    {
        if ((await TracesOfAsync(who.Person, ct)).Names.Count > 0)
            // By chance, so that the mark of a file that names them tells nobody who it is.
            await marks.AddAsync(ErasedMark.Of(who.Person, instance.NewNonce()), ct);
        // Somebody who changes the network at the same moment comes first, and their version is asked.
        while (await RootAsync(ct) is ({ } root, { } seen) && root.Find(who.Person) is not null)
        {
            // An edit, not a file: the file that was imported last is still the one that the configured one is compared with.
            var result = await saving.EditAsync(known => known.WithoutPerson(who.Person), seen, by, now, ct);
            if (result is { Outcome: NetworkOutcome.Rejected } refused)
                throw new InvalidOperationException($"The network can't do without them: {refused.Problems[0].TextKey}.");
        }
    }

    /// <summary>Takes the person out of every version.</summary>
    /// <returns>How many versions were changed.</returns>
    public async Task<int> ForgetAsync(Forgotten who, CancellationToken ct)
    {
        var changed = 0;
        foreach (var name in await versions.NamesAsync(ct))
        {
            // One that can't be read as a network is gone through row by row.
            if (await versions.FindTextAsync(name, ct) is { } text && who.IsIn(text) && NetworkFile.Root(text) is { } kept)
            {
                await versions.RewriteAsync(name, NetworkWriter.Write(kept.Forgetting(who)), ct);
                changed++;
            }
        }
        return changed;
    }

    private async Task<IReadOnlyList<string>> PlacesAsync(PersonId person, CancellationToken ct) =>
        await RootAsync(ct) is ({ } root, _) && root.Find(person) is { } known ? root.PlacesOf(known.Key) : [];

    private async Task<(FileMap? Root, string? Seen)> RootAsync(CancellationToken ct)
    {
        var seen = (await versions.CurrentAsync(ct)).Version;
        return (seen is null ? null : Root(await versions.FindTextAsync(seen, ct)), seen);
    }

    private static FileMap? Root(string? text) => text is null ? null : NetworkFile.Root(text);
}

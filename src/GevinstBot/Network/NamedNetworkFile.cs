using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Network;

/// <summary>Tells whoever named or stored a network file what is wrong with it; knows nothing of the store.</summary>
public sealed class NamedNetworkFile(NetworkFile file, PersonIds people, TextCatalog texts)
{
    private LocalTexts Local => texts.In(Language.Bokmål);

    /// <summary>The text of a file without mistakes, with everybody's object id; null when there are some.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="complaints">Where its mistakes are written.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<string?> ReadAsync(string path, TextWriter complaints, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            await complaints.WriteLineAsync(Local["file.not-found", path]);
            return null;
        }
        var (text, problems) = await ReadAsync(await File.ReadAllBytesAsync(path, ct), ct);
        await SayAsync(complaints, Local["file.rejected", path], problems);
        return text;
    }

    /// <summary>The text of a file without mistakes, with everybody's object id; else null, and what is wrong with it.</summary>
    public async Task<(string? Text, IReadOnlyList<FileProblem> Problems)> ReadAsync(byte[] bytes, CancellationToken ct)
    {
        var (text, undecoded) = NetworkText.Decode(bytes);
        IReadOnlyList<FileProblem> problems = text is null ? [undecoded!] : [];
        if (text is not null)
            (text, problems) = await people.FillAsync(text, ct);
        if (text is not null && problems.Count == 0)
            problems = [.. file.Read(text).Problems, .. NetworkPersonNumbers.In(text)];
        return (problems.Count > 0 ? null : text, problems);
    }

    /// <summary>False when what is stored is damaged; what, and what to do, has been written to <paramref name="complaints"/>.</summary>
    public async Task<bool> IsWholeAsync(NetworkStanding stored, TextWriter complaints)
    {
        if (stored.Damage is { } damage)
            await complaints.WriteLineAsync(Local["network-store.damaged", damage.Say(Local)]);
        return stored.Damage is null;
    }

    /// <summary>Says that there is no network, and where one comes from.</summary>
    /// <returns>False, for whoever gives up with it.</returns>
    public async Task<bool> SayNoneAsync(TextWriter complaints)
    {
        await complaints.WriteLineAsync(Local["file.none"]);
        return false;
    }

    /// <summary>What somebody should look at in a file that was imported.</summary>
    public Task WarnAsync(string path, TextWriter complaints, IReadOnlyList<FileProblem> warnings) =>
        SayAsync(complaints, Local["file.warned", path], warnings);

    /// <summary>False when a file is of another region than the network that is stored, which is why it isn't used.</summary>
    public async Task<bool> IsOfRegionAsync(string path, string text, string? stored, TextWriter complaints)
    {
        var other = file.OtherRegion(text, file.Read(text), stored);
        await SayAsync(complaints, Local["file.rejected", path], other is null ? [] : [other]);
        return other is null;
    }

    /// <summary>That a file names somebody who was erased, and so isn't used, nor stored.</summary>
    public Task SayErasedAsync(string path, TextWriter complaints, IReadOnlyList<FileProblem> erased) =>
        SayAsync(complaints, Local["file.names-erased", path], erased);

    /// <summary>That a changed file isn't used before the lead says so.</summary>
    public Task SayProposedAsync(string path, TextWriter complaints, bool isDeclined) =>
        complaints.WriteLineAsync(Local[isDeclined ? "file.declined" : "file.proposed", path]);

    private async Task SayAsync(TextWriter complaints, string heading, IReadOnlyList<FileProblem> found)
    {
        if (found.Count == 0)
            return;
        await complaints.WriteLineAsync(heading);
        foreach (var problem in found)
            await complaints.WriteLineAsync("  " + problem.Say(Local));
    }
}

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
        var (text, undecoded) = NetworkText.Decode(await File.ReadAllBytesAsync(path, ct));
        IReadOnlyList<FileProblem> problems = text is null ? [undecoded!] : [];
        if (text is not null)
            (text, problems) = await people.FillAsync(text, ct);
        if (text is not null && problems.Count == 0)
            problems = file.Read(text).Problems;
        await SayAsync(complaints, Local["file.rejected", path], problems);
        return problems.Count > 0 ? null : text;
    }

    /// <summary>False when a stored file can't be read, or there is none; why has been written to <paramref name="complaints"/>.</summary>
    public async Task<bool> IsReadableAsync(string? stored, TextWriter complaints)
    {
        var problems = stored is null ? [] : file.Read(stored).Problems;
        if (stored is null)
            await complaints.WriteLineAsync(Local["file.none"]);
        await SayAsync(complaints, Local["file.stored-rejected"], problems);
        return stored is not null && problems.Count == 0;
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

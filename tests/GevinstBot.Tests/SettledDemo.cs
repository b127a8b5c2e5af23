using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GevinstBot.Tests;

/// <summary>
/// The demo at rest after its first start, or at a later moment up to which nobody has said a word: the network imported, everybody greeted,
/// what was due sent. To live through that costs two thirds of a second and more, of which most tests want nothing but the end. So it happens
/// once in a process, and they begin as after a restart, each with a copy of the files. Only where it listens differs, and stands in each
/// copy as if it had always been there.
/// </summary>
internal sealed class SettledDemo
{
    /// <summary>The moment of the first start.</summary>
    public const string AfterStart = "";

    /// <summary>Moments that others are lived to from: the way to a later one is gone once, and not from the first start for each.</summary>
    private static readonly string[] OnTheWay =
        ["2026-10-30T09:00", "2026-11-10T09:00", "2026-11-17T14:30", "2026-11-27T09:00", "2026-12-20T10:00", "2027-01-22T09:00"];

    private static readonly ConcurrentDictionary<string, Lazy<Task<SettledDemo>>> Known = new();

    private readonly IReadOnlyDictionary<string, byte[]> _files;
    private readonly Uri _address;
    private readonly JsonElement _people;

    private SettledDemo(IReadOnlyDictionary<string, byte[]> files, Uri address, JsonElement people) =>
        (_files, _address, _people) = (files, address, people);

    /// <summary>Puts a copy into a folder, for a demo whose chats will be at an address.</summary>
    /// <param name="folder">Where the copy is to lie.</param>
    /// <param name="address">Where the chats will be.</param>
    /// <param name="moment">An Oslo wall time, or <see cref="AfterStart"/>.</param>
    /// <returns>Everybody, as the stand-in lists them.</returns>
    public static async Task<JsonElement> CopyToAsync(string folder, Uri address, string moment = AfterStart)
    {
        var settled = await Known.GetOrAdd(moment, at => new(() => LiveAsync(folder => LiveInAsync(folder, at)))).Value;
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in settled._files)
        {
            var file = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(file, content);
            if (IsTables(name))
                settled.Move(file, address);
        }
        return settled._people;
    }

    /// <summary>
    /// Something more than a moment that many tests begin with: from then on there are copies of it under its name. It is lived through once,
    /// and what a restart would forget isn't in them.
    /// </summary>
    /// <param name="name">What it is called: always the same for the same, and no wall time.</param>
    /// <param name="from">The moment it begins with.</param>
    /// <param name="live">What happens, until the end.</param>
    public static void Know(string name, string from, Func<BotApp, Task> live) => Known.GetOrAdd(name, _ => new(() => LiveAsync(async folder =>
    {
        var app = await BotApp.StartInAsync(folder, from);
        await app.AtRestAsync();
        await live(app);
        return app;
    })));

    private static async Task<SettledDemo> LiveAsync(Func<string, Task<BotApp>> live)
    {
        var folder = Directory.CreateTempSubdirectory("gevinstbot-settled-");
        try
        {
            Uri address;
            JsonElement people;
            await using (var app = await live(folder.FullName))
            {
                await app.AtRestAsync();
                (address, people) = (app.Address, await app.GetAsync("local/api/people"));
            }
            return new(folder.GetFiles().Where(file => IsTables(file.Name) || file.Extension == ".txt").ToDictionary(file => file.Name, Content), address, people);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<BotApp> LiveInAsync(string folder, string moment)
    {
        if (moment == AfterStart)
            return await BotApp.StartAnewAsync(("Storage:Folder", folder));
        var app = await BotApp.StartInAsync(folder, Before(moment));
        await app.MoveClockToAsync(moment);
        return app;
    }

    private static string Before(string moment) =>
        OnTheWay.LastOrDefault(earlier => string.CompareOrdinal(earlier, moment) < 0) ?? AfterStart;

    /// <summary>Beside them lies where the clock stands, once it has been moved.</summary>
    private static bool IsTables(string file) => file.EndsWith(".db", StringComparison.Ordinal);

    /// <summary>Tables through SQLite: what was written last may stand beside the file, also when the program has stopped.</summary>
    private static byte[] Content(FileInfo file)
    {
        if (!IsTables(file.Name))
            return File.ReadAllBytes(file.FullName);
        var copy = $"{file.FullName}.copy";
        using (var connection = Open(file.FullName))
        using (var vacuum = connection.CreateCommand())
        {
            // A command waits for whoever still tidies up behind the program; a backup would give up at once.
            vacuum.CommandText = "VACUUM INTO $copy";
            vacuum.Parameters.AddWithValue("$copy", copy);
            vacuum.ExecuteNonQuery();
        }
        return File.ReadAllBytes(copy);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Where a chat is: the bot was told, and whoever is found elsewhere would be told anew.</summary>
    private void Move(string file, Uri to)
    {
        // Nobody else has it yet, and nothing of it is to outlive the test.
        using var connection = Open(file);
        using var move = connection.CreateCommand();
        move.CommandText =
            """
            PRAGMA synchronous = OFF;
            UPDATE rows SET properties = replace(properties, $from, $to) WHERE instr(properties, $from);
            """;
        move.Parameters.AddWithValue("$from", _address.Authority);
        move.Parameters.AddWithValue("$to", to.Authority);
        move.ExecuteNonQuery();
    }
}

using System.IO.Compression;
using System.Text;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.GroupPulse;
using GevinstBot.Privacy;
using GevinstBot.Storage.Backup;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Verbs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>What is kept of answers under no name when somebody is forgotten, and in copies, while a pulse is open and after it has closed.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseKeptTests : IDisposable
{
    private const string Pulse = "2026-10-26-01-1";

    private static readonly Instant Now = Instant.FromUtc(2026, 10, 27, 8, 0);

    /// <summary>Strangers to the network.</summary>
    private static readonly PersonId[] Staff =
        [.. Enumerable.Range(1, 7).Select(number => new PersonId($"6e760000-0000-4000-8000-00000000090{number}"))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-pulse-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Whoever_is_forgotten_while_a_pulse_is_open_leaves_no_answer_and_no_trace_and_the_others_answers_stay()
    {
        await using var app = await BotApp.StartAsync();
        var (saving, asked) = (app.Services.GetRequiredService<GroupPulseAnswerSaving>(), app.Services.GetRequiredService<GroupPulseAskedTable>());
        await saving.OpenAsync(Pulse, [.. Staff.Select((person, number) => new AskedPerson(person, number < 4 ? "Øst" : "Vest"))], default);
        foreach (var (number, person) in Staff.Index())
            Assert.True(await saving.StoreAsync(Pulse, person, Scores(number), default));
        Assert.Equal(7, (await asked.OfAsync(Pulse, default)).Addressees.Count);

        await app.Services.GetRequiredService<Erasing>().ForgetAsync(Staff[2], by: null, Now, default);
        var again = await saving.StoreAsync(Pulse, Staff[2], Scores(2), default);
        var changed = await saving.StoreAsync(Pulse, Staff[3], Scores(0), default);
        var left = await app.Services.GetRequiredService<GroupPulseAnswerTable>().OfAsync(Pulse, default);

        Assert.False(again);
        Assert.True(changed);
        Assert.Equal(
            Enumerable.Range(0, 7).Except([2]).Select(number => $"{Scores(number == 3 ? 0 : number).Scores}").Order(),
            left.Select(answer => $"{answer.Scores}").Order());
        Assert.Equal(6, (await asked.OfAsync(Pulse, default)).Addressees.Count);
        Assert.Equal(3, (await asked.OfAsync(Pulse, default)).ByPart["Øst"]);
        Assert.Empty(await app.Services.GetRequiredService<RowErasing>()
            .WhereAsync(text => text.Contains(Staff[2].Value, StringComparison.OrdinalIgnoreCase), _ => true, default).ToListAsync());
    }

    [Fact]
    public async Task Whoever_is_forgotten_while_their_answer_is_on_its_way_leaves_nothing_of_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await app.AtRestAsync();
        var saving = app.Services.GetRequiredService<GroupPulseAnswerSaving>();
        await saving.OpenAsync(Pulse, [.. Staff.Select(person => new AskedPerson(person, ""))], default);
        Assert.True(await saving.StoreAsync(Pulse, Staff[0], Scores(0), default));

        trouble.Held = StoreTrouble.Transaction;
        var onItsWay = saving.StoreAsync(Pulse, Staff[1], Scores(1), default);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 1));
        trouble.Held = null;
        await app.Services.GetRequiredService<Erasing>().ForgetAsync(Staff[1], by: null, Now, default);
        trouble.Release.SetResult();

        Assert.False(await onItsWay);
        Assert.Equal($"{Scores(0).Scores}", $"{Assert.Single(await app.Services.GetRequiredService<GroupPulseAnswerTable>().OfAsync(Pulse, default)).Scores}");
        Assert.Equal([Staff[0]], await app.Services.GetRequiredService<GroupPulseAnsweredTable>().OfAsync(Pulse, default));
    }

    [Fact]
    public async Task A_copy_of_an_open_pulse_has_no_answer_and_takes_none_and_of_a_closed_one_the_result_is_all_there_is_in_copy_and_file()
    {
        List<string> names;
        await using (var app = await BotApp.StartAnewAsync(("Storage:Folder", PathOf("first"))))
        {
            await GroupPulseTests.StartAsync(app, "2026-10-29");
            await app.MoveClockToAsync("2026-10-27T09:00");
            foreach (var (number, person) in GroupPulseTests.People[..5].Index())
                await GroupPulseTests.AnswerAsync(
                    app, person, await app.CardSayingAsync(person, GroupPulseTests.Summary), 1 + number, 4, 2, 1 + number % 3, 3);
            var answers = (await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name)).Where(row => row.RowKey != "open").ToList();
            names = [.. answers.Select(row => row.RowKey)];
            await BackupAsync(app, "open.gz");
            await app.MoveClockToAsync("2026-10-29T15:05");
            await BackupAsync(app, "closed.gz");
        }
        var (open, closed) = (await UnpackedAsync("open.gz"), await UnpackedAsync("closed.gz"));

        Assert.Equal(5, names.Count);
        foreach (var copy in (string[])[open, closed])
        {
            Assert.DoesNotContain(names, name => copy.Contains(name, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("\"GroupPulseAnswers\"", copy, StringComparison.Ordinal);
            Assert.DoesNotContain("\"GroupPulseKeys\"", copy, StringComparison.Ordinal);
            Assert.DoesNotContain("\"GroupPulseAnswered\"", copy, StringComparison.Ordinal);
        }
        // Nor is anything left in the file where what was removed lay.
        foreach (var file in Directory.GetFiles(PathOf("first"), "gevinstbot.db*"))
        {
            var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain(names, name => bytes.Contains(name, StringComparison.OrdinalIgnoreCase));
        }

        await using var again = await RestoredAsync("open.gz");
        var pulse = Assert.Single(await again.Services.GetRequiredService<GroupPulseTable>().AllAsync(default));
        var first = new PersonId(again.ObjectIdOf(GroupPulseTests.People[0]));
        Assert.False(await again.Services.GetRequiredService<GroupPulseAnswerSaving>().StoreAsync(pulse.Id, first, Scores(1), default));
        await using var later = await RestoredAsync("closed.gz");
        Assert.Contains("5 av 6 har svart", (await later.SayAsync(GroupPulseTests.People[0], "målgruppepuls")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_over_a_store_with_an_open_pulse_leaves_none_of_its_answers_behind()
    {
        await using (var app = await BotApp.StartAnewAsync(("Storage:Folder", PathOf("first"))))
        {
            await BackupAsync(app, "before.gz");
            var saving = app.Services.GetRequiredService<GroupPulseAnswerSaving>();
            await saving.OpenAsync(Pulse, [.. Staff.Select(person => new AskedPerson(person, ""))], default);
            Assert.True(await saving.StoreAsync(Pulse, Staff[0], Scores(0), default));
        }

        var run = await VerbRun.HereAsync("restore", PathOf("before.gz"), "--replace", $"--Storage:Folder={PathOf("first")}");
        await using var after = await BotApp.StartAnewAsync(("Storage:Folder", PathOf("first")));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(await GroupPulseTests.RowsAsync(after.Services, GroupPulseAnswerTable.Name));
        Assert.Empty(await GroupPulseTests.RowsAsync(after.Services, GroupPulseKeyTable.Name));
        Assert.Empty(await GroupPulseTests.RowsAsync(after.Services, GroupPulseAnsweredTable.Name));
    }

    private static GroupAnswer Scores(int number) => new("", new AdkarScores(1 + number % 5, 4, 2, 5 - number % 5, 3));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private async Task BackupAsync(BotApp app, string name)
    {
        await app.AtRestAsync();
        await using var file = File.Create(PathOf(name));
        await ActivatorUtilities.CreateInstance<BackupWriting>(app.Services).WriteAsync(file, default);
    }

    /// <summary>A program that was at rest on another store, with the copy in its place.</summary>
    private async Task<BotApp> RestoredAsync(string copy)
    {
        var app = await BotApp.StartAsync();
        await app.AtRestAsync();
        var restoring = ActivatorUtilities.CreateInstance<Restoring>(app.Services);
        await restoring.ClearAsync(default);
        await using var file = File.OpenRead(PathOf(copy));
        await restoring.WriteAsync(file, default);
        return app;
    }

    private async Task<string> UnpackedAsync(string name)
    {
        await using var file = File.OpenRead(PathOf(name));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }
}

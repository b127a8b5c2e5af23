using Azure.Data.Tables;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Storage;

/// <summary>What the store of answers promises, wherever the tables are kept.</summary>
public abstract class AnswerStoreTests : IAsyncLifetime
{
    private const string Partition = "2026-11";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 28, 12, 0);

    private static int _tables;

    private ServiceProvider? _services;
    private TableClient? _table;
    private AnswerStore<Said>? _store;

    private TableClient Table => _table!;

    private AnswerStore<Said> Store => _store!;

    private UnreadableRows Unreadable => _services!.GetRequiredService<UnreadableRows>();

    protected abstract Task<(string Key, string Value)> OpenAsync();

    public virtual async Task InitializeAsync()
    {
        var (key, value) = await OpenAsync();
        var builder = Host.CreateApplicationBuilder([$"--{key}={value}"]);
        builder.AddStorage();
        builder.Services.AddSingleton<TimeProvider>(new ManualTimeProvider(Now)).AddSingleton<IClock>(new FakeClock(Now));
        _services = builder.Services.BuildServiceProvider();
        await _services.CreateTablesAsync(default);
        _table = _services.GetRequiredService<TableServiceClient>().GetTableClient($"Answers{Interlocked.Increment(ref _tables)}");
        await Table.CreateIfNotExistsAsync();
        _store = new AnswerStore<Said>(Table, Unreadable, (row, said) => row["Words"] = said.Words, (row, version) => new Said(row.Text("Words"), version));
    }

    public virtual async Task DisposeAsync() => await _services!.DisposeAsync();

    [Fact]
    public async Task The_first_answer_is_version_1_and_a_correction_of_it_is_the_next()
    {
        var first = await SayAsync("deltar", basedOn: 0);
        var second = await SayAsync("deltar ikke", basedOn: 1);

        Assert.Equal(
            [(StoreOutcome.Stored, new Said("deltar", 1)), (StoreOutcome.Stored, new Said("deltar ikke", 2))],
            [(first.Outcome, first.Standing), (second.Outcome, second.Standing)]);
        Assert.Equal(new Said("deltar ikke", 2), await Store.FindAsync(Partition, "ahus", default));
        Assert.Equal([new Said("deltar", 1), new Said("deltar ikke", 2)], await Store.HistoryAsync(Partition, "ahus", default));
    }

    [Fact]
    public async Task A_column_that_this_program_does_not_know_survives_a_correction()
    {
        await SayAsync("deltar", basedOn: 0);
        var row = await RowAsync("ahus");
        row["Extra"] = "mer";
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        await SayAsync("deltar ikke", basedOn: 1);

        var corrected = await RowAsync("ahus");
        Assert.Equal(("deltar ikke", "mer"), (corrected.GetString("Words"), corrected.GetString("Extra")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task The_same_answer_again_has_no_effect_whatever_it_was_based_on(int basedOn)
    {
        await SayAsync("deltar", basedOn: 0);
        var before = await RowAsync("ahus");

        var again = await SayAsync("deltar", basedOn);

        Assert.Equal((StoreOutcome.Same, new Said("deltar", 1)), (again.Outcome, again.Standing));
        Assert.Equal(before.ETag, (await RowAsync("ahus")).ETag);
    }

    [Theory]
    [InlineData("deltar", true)]
    [InlineData("sender stedfortreder", false)]
    public async Task An_answer_based_on_an_older_version_is_overtaken_and_says_whether_it_was_stored_before(string words, bool isEarlier)
    {
        await SayAsync("deltar", basedOn: 0);
        await SayAsync("deltar ikke", basedOn: 1);
        var before = await RowAsync("ahus");

        var late = await SayAsync(words, basedOn: 0);

        Assert.Equal((StoreOutcome.Overtaken, new Said("deltar ikke", 2), isEarlier), (late.Outcome, late.Standing, late.IsEarlier));
        Assert.Equal(before.ETag, (await RowAsync("ahus")).ETag);
        Assert.Equal(2, (await Store.HistoryAsync(Partition, "ahus", default)).Count);
    }

    [Fact]
    public async Task Of_many_at_once_on_one_version_exactly_one_is_stored()
    {
        await SayAsync("deltar", basedOn: 0);

        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(number => SayAsync($"svar {number}", basedOn: 1)));

        var stored = Assert.Single(results, result => result.Outcome == StoreOutcome.Stored).Standing;
        Assert.Equal(9, results.Count(result => result.Outcome == StoreOutcome.Overtaken && result.Standing == stored));
        Assert.Equal([new Said("deltar", 1), stored], await Store.HistoryAsync(Partition, "ahus", default));
    }

    [Fact]
    public async Task Many_who_say_the_same_at_once_are_one_version_and_all_are_acknowledged()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(_ => SayAsync("deltar", basedOn: 0)));

        Assert.All(results, result => Assert.Equal(new Said("deltar", 1), result.Standing));
        // Who meets the very same row takes it for their own write that was tried again: stored or the same, it is one receipt.
        Assert.Contains(results, result => result.Outcome == StoreOutcome.Stored);
        Assert.DoesNotContain(results, result => result.Outcome == StoreOutcome.Overtaken);
        Assert.Single(await Store.HistoryAsync(Partition, "ahus", default));
    }

    [Fact]
    public async Task A_note_beside_an_answer_overtakes_nobody()
    {
        await SayAsync("deltar", basedOn: 0);
        var tries = 0;

        var corrected = await Store.StoreAsync(Partition, "ahus", basedOn: 1, (_, version) => NotedMeanwhile(new Said("deltar ikke", version)), default);

        Assert.Equal((StoreOutcome.Stored, new Said("deltar ikke", 2), 2), (corrected.Outcome, corrected.Standing, tries));
        Assert.True((await RowAsync("ahus")).GetBoolean("Noted"));

        Said NotedMeanwhile(Said said)
        {
            if (++tries == 1)
                NoteAsync().GetAwaiter().GetResult();
            return said;
        }
    }

    [Fact]
    public async Task Answers_are_listed_as_they_stand_without_their_history()
    {
        await SayAsync("deltar", basedOn: 0, "ous");
        await SayAsync("deltar", basedOn: 0);
        await SayAsync("deltar ikke", basedOn: 1);

        Assert.Equal([new Said("deltar ikke", 2), new Said("deltar", 1)], await Store.AllAsync(Partition, default));
        Assert.Empty(await Store.AllAsync("2026-12", default));
        Assert.Null(await Store.FindAsync(Partition, "sunnaas", default));
    }

    [Theory]
    [InlineData(RowSchema.Column, RowSchema.Current + 1, true)]
    [InlineData("Version", "en", false)]
    [InlineData("Words", 12, false)]
    public async Task What_cannot_be_read_is_noted_and_never_written_over(string column, object content, bool isNewer)
    {
        await SayAsync("deltar", basedOn: 0);
        await SayAsync("deltar", basedOn: 0, "ous");
        var row = await RowAsync("ahus");
        row[column] = content;
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        var before = await RowAsync("ahus");

        var found = await Assert.ThrowsAsync<UnreadableRowException>(() => Store.FindAsync(Partition, "ahus", default));
        var stored = await Assert.ThrowsAsync<UnreadableRowException>(() => SayAsync("deltar ikke", basedOn: 1));
        var same = await Assert.ThrowsAsync<UnreadableRowException>(() => SayAsync("deltar", basedOn: 0));

        Assert.Equal([isNewer, isNewer, isNewer], [found.IsNewer, stored.IsNewer, same.IsNewer]);
        Assert.Null(await Store.FindReadableAsync(Partition, "ahus", default));
        Assert.Equal([new Said("deltar", 1)], await Store.AllAsync(Partition, default));
        Assert.Equal((before.ETag, content), ((await RowAsync("ahus")).ETag, (await RowAsync("ahus"))[column]));
        var noted = Assert.Single(await Unreadable.SinceAsync(Now, default), noted => noted.Table == Table.Name);
        Assert.Equal((Partition, "ahus"), (noted.Partition, noted.Row));
    }

    private Task<StoreResult<Said>> SayAsync(string words, int basedOn, string id = "ahus") =>
        Store.StoreAsync(Partition, id, basedOn, (_, version) => new Said(words, version), default);

    private async Task NoteAsync()
    {
        var row = await RowAsync("ahus");
        row["Noted"] = true;
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private async Task<TableEntity> RowAsync(string id) => (await Table.GetEntityAsync<TableEntity>(Partition, id)).Value;

    private sealed record Said(string Words, int Version) : IVersioned<Said>
    {
        public PersonId? By => null;

        public Instant At => Now;

        public bool SaysTheSameAs(Said other) => Words == other.Words;
    }
}

using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Audit;

/// <summary>The log of what was done, with two writers and a store that fails: on the file, and on the emulator.</summary>
public abstract class AuditLogTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 6, 7, 30);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000001");

    private readonly FaultTransport _faults;
    private readonly TableServiceClient _tables;

    internal AuditLogTests(HttpPipelineTransport transport, string connectionString)
    {
        _faults = new FaultTransport(transport);
        var options = new TableClientOptions { Transport = _faults };
        (options.Retry.Delay, options.Retry.MaxDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
        _tables = new TableServiceClient(connectionString, options);
    }

    private TableClient Rows => _tables.GetTableClient(AuditTable.Name);

    [Fact]
    public async Task Two_instances_write_one_chain()
    {
        await EmptyAsync();
        AuditLog[] instances = [Log(), Log()];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => instances[at % 2].WriteAsync(Act($"a{at}"), CancellationToken.None)));

        var log = await Reader().AllAsync(CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), log.Entries.Select(entry => entry.Number));
        Assert.Equal(20, log.Entries.Select(entry => entry.About).Distinct().Count());
        Assert.All(log.Entries, entry => Assert.Equal(Kari, log.People[entry.By]));
        Assert.Null((await Reader().CheckAsync(CancellationToken.None)).Fault);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_entry_whose_answer_was_lost_stands_once(int lost)
    {
        await EmptyAsync();
        await Log().WriteAsync(Act("a1"), CancellationToken.None);
        _faults.AnswersToLose = lost;
        _faults.Meanwhile = () => Log().WriteAsync(Act("a2"), CancellationToken.None);
        await Log().WriteAsync(Act("a2"), CancellationToken.None);

        // Two who say the same at the same moment are two entries.
        Assert.Equal(["a1", "a2", "a2"], (await Reader().AllAsync(CancellationToken.None)).Entries.Select(entry => entry.About));
        Assert.Null((await Reader().CheckAsync(CancellationToken.None)).Fault);
    }

    [Fact]
    public async Task What_can_t_be_logged_is_not_done()
    {
        await EmptyAsync();
        await Rows.DeleteAsync();
        var isDone = false;

        await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => Log().AroundAsync(
            Act("a1"), () => { isDone = true; return Task.FromResult(new StoreResult<Fact>(StoreOutcome.Stored, new Fact())); }, CancellationToken.None));

        Assert.False(isDone);
    }

    [Theory]
    [InlineData(StoreOutcome.Stored, 1)]
    [InlineData(StoreOutcome.Same, 2)]
    [InlineData(StoreOutcome.Overtaken, 2)]
    public async Task What_changed_nothing_is_said_to_have_changed_nothing(StoreOutcome outcome, int entries)
    {
        await EmptyAsync();
        await Log().AroundAsync(Act("a1"), () => Task.FromResult(new StoreResult<Fact>(outcome, new Fact())), CancellationToken.None);

        Assert.Equal(
            ((AuditOutcome[])[AuditOutcome.Ordered, AuditOutcome.WithoutEffect])[..entries],
            (await Reader().AllAsync(CancellationToken.None)).Entries.Select(entry => entry.Outcome));
    }

    [Theory]
    [InlineData(1, "change", 1, AuditFaultKind.Altered)]
    [InlineData(3, "change", 3, AuditFaultKind.Altered)]
    [InlineData(1, "remove", 1, AuditFaultKind.Missing)]
    [InlineData(3, "remove", 3, AuditFaultKind.Missing)]
    [InlineData(3, "damage", 3, AuditFaultKind.Missing)]
    [InlineData(5, "remove", 5, AuditFaultKind.Missing)]
    public async Task G04_What_was_changed_or_removed_in_the_store_is_found(int number, string harm, int found, AuditFaultKind kind)
    {
        await FiveAsync();
        var rows = await Rows.RowsAsync(TableClient.CreateQueryFilter($"Number eq {(long)number}"), CancellationToken.None);
        var row = Assert.Single(rows);
        row["About"] = harm == "change" ? "b" : null;
        await (harm == "remove" ? Rows.DeleteEntityAsync(row) : Rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace));

        Assert.Equal(new AuditFault(found, kind), (await Reader().CheckAsync(CancellationToken.None)).Fault);
        // And it goes on where it was.
        await Log().WriteAsync(Act("after"), CancellationToken.None);
        Assert.Equal(6, (await Reader().PageAsync(below: null, CancellationToken.None)).Entries[0].Number);
    }

    [Fact]
    public async Task Pages_have_the_newest_first()
    {
        await EmptyAsync();
        for (var at = 1; at <= AuditPage.Entered + 3; at++)
            await Log().WriteAsync(Act($"a{at}"), CancellationToken.None);

        var first = await Reader().PageAsync(below: null, CancellationToken.None);
        var second = await Reader().PageAsync(first.Entries[^1].Number, CancellationToken.None);

        Assert.Equal((13L, 4L, true), (first.Entries[0].Number, first.Entries[^1].Number, first.HasOlder));
        Assert.Equal([3L, 2L, 1L], second.Entries.Select(entry => entry.Number));
        Assert.False(second.HasOlder);
    }

    [Theory]
    [InlineData("damage")]
    [InlineData("remove")]
    [InlineData("damage the anchor")]
    public async Task Acts_go_on_being_logged_where_the_log_can_t_say_where_it_ends_and_it_says_so_before_and_after(string harm)
    {
        await FiveAsync();
        if (harm == "damage")
            await Rows.UpsertEntityAsync(new TableEntity("audit", "ends") { ["x"] = 1 }, TableUpdateMode.Replace);
        else if (harm == "remove")
            await Rows.DeleteEntityAsync("audit", "ends");
        else
            await Anchors.UpsertEntityAsync(new TableEntity("anchor", "audit") { ["x"] = 1 }, TableUpdateMode.Replace);
        var before = await Reader().CheckAsync(CancellationToken.None);

        await Log().WriteAsync(Act("after"), CancellationToken.None);

        Assert.Equal(new AuditFault(5, AuditFaultKind.Torn), before.Fault);
        Assert.Equal(
            [("resume-log", "5"), ("withdraw", "after")],
            (await Reader().AllAsync(CancellationToken.None)).Entries.Skip(5).Select(entry => (entry.Act.Value, entry.About)));
        Assert.Null((await Reader().CheckAsync(CancellationToken.None)).Fault);
    }

    [Theory]
    [InlineData("all", 1)]
    [InlineData("the last two, and where it ends", 4)]
    [InlineData("the last two, and nothing else", 4)]
    public async Task What_was_cut_off_is_missed_also_after_more_has_been_logged(string cut, long missed)
    {
        await FiveAsync();
        var entries = (await Reader().AllAsync(CancellationToken.None)).Entries;
        foreach (var row in await Rows.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey ge {""}"), CancellationToken.None))
        {
            if (cut == "all" || row.GetInt64("Number") is 4 or 5)
                await Rows.DeleteEntityAsync(row);
        }
        if (cut.EndsWith("where it ends", StringComparison.Ordinal))
            await Rows.UpdateEntityAsync(
                new TableEntity("audit", "ends")
                {
                    ["StartNumber"] = 0L,
                    ["StartHash"] = "",
                    ["LastNumber"] = 3L,
                    ["LastHash"] = entries[2].Hash,
                },
                Azure.ETag.All, TableUpdateMode.Replace);
        var before = await Reader().CheckAsync(CancellationToken.None);

        await Log().WriteAsync(Act("after"), CancellationToken.None);
        await Log().WriteAsync(Act("again"), CancellationToken.None);

        var fault = new AuditFault(missed, AuditFaultKind.Missing);
        Assert.Equal(fault, before.Fault);
        Assert.Equal(fault, (await Reader().CheckAsync(CancellationToken.None)).Fault);
        Assert.True((await Reader().PageAsync(below: null, CancellationToken.None)).Entries[0].Number > 5);
    }

    [Fact]
    public async Task A_store_without_a_log_where_somebody_is_called_something_in_it_has_lost_it()
    {
        await FiveAsync();
        foreach (var table in (TableClient[])[Rows, Anchors])
            foreach (var row in await table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey ge {""}"), CancellationToken.None))
                await table.DeleteEntityAsync(row);

        Assert.Equal(new AuditFault(1, AuditFaultKind.Missing), (await Reader().CheckAsync(CancellationToken.None)).Fault);
    }

    [Fact]
    public async Task Where_the_log_says_that_it_ends_before_its_end_it_goes_on_all_the_same()
    {
        await FiveAsync();
        var third = (await Reader().AllAsync(CancellationToken.None)).Entries[2];
        var ends = new TableEntity("audit", "ends")
        {
            ["StartNumber"] = 0L,
            ["StartHash"] = "",
            ["LastNumber"] = 3L,
            ["LastHash"] = third.Hash,
        };
        await Rows.UpdateEntityAsync(ends, Azure.ETag.All, TableUpdateMode.Replace);
        await Anchors.DeleteEntityAsync("anchor", "audit");

        await Log().WriteAsync(Act("after"), CancellationToken.None);

        Assert.Equal(7, (await Reader().PageAsync(below: null, CancellationToken.None)).Entries[0].Number);
    }

    [Fact]
    public async Task Whoever_has_a_damaged_reference_gets_another_and_what_they_do_is_logged()
    {
        await FiveAsync();
        await _tables.GetTableClient(PersonReferences.Name).UpsertEntityAsync(new TableEntity("reference", Kari.Value), TableUpdateMode.Replace);

        await Log().WriteAsync(Act("after"), CancellationToken.None);

        var log = await Reader().AllAsync(CancellationToken.None);
        Assert.Equal(Kari, log.People[log.Entries[^1].By]);
    }

    private async Task FiveAsync()
    {
        await EmptyAsync();
        for (var at = 1; at <= 5; at++)
            await Log().WriteAsync(Act($"a{at}"), CancellationToken.None);
    }

    private TableClient Anchors => _tables.GetTableClient(AnchorTable.Name);

    private static AuditedAct Act(string about) => new(new AuditAct("withdraw"), Kari, At) { About = about };

    private async Task EmptyAsync()
    {
        foreach (var name in (string[])[AuditTable.Name, PersonReferences.Name, AnchorTable.Name])
        {
            await _tables.CreateTableIfNotExistsAsync(name);
            var table = _tables.GetTableClient(name);
            foreach (var row in await table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey ge {""}"), CancellationToken.None))
                await table.DeleteEntityAsync(row);
        }
        await _tables.CreateTableIfNotExistsAsync(UnreadableRows.Name);
    }

    private UnreadableRows Unreadable => new(_tables, new FakeClock(At), NullLogger<UnreadableRows>.Instance);

    private AuditTable Table() => new(_tables, TestInstance.Alone(), Unreadable, new AuditAnchor(new AnchorTable(_tables), Unreadable));

    private PersonReferences References() => new(_tables, TestInstance.Alone(), Unreadable);

    private AuditLog Log() => new(Table(), References(), NullLogger<AuditLog>.Instance);

    private AuditReader Reader() => new(Table(), References());

    private sealed record Fact : IVersioned<Fact>
    {
        public PersonId? By => null;

        public Instant At => default;

        public int Version { get; init; }

        public bool SaysTheSameAs(Fact other) => true;
    }
}

public sealed class AuditLogInTheFileTests(OwnWritesInTheFileTests.Store store)
    : AuditLogTests(store.Transport, $"AccountName=embedded;AccountKey={Azurite.AccountKey};TableEndpoint=https://embedded.invalid"),
        IClassFixture<OwnWritesInTheFileTests.Store>;

[Trait("Lane", "Slow")]
public sealed class AuditLogOnAzureTests(OwnWritesOnAzureTests.Store store)
    : AuditLogTests(HttpClientTransport.Shared, store.Connection), IClassFixture<OwnWritesOnAzureTests.Store>;

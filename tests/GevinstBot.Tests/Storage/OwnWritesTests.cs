using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.EmbeddedTables;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Storage;

/// <summary>Writes that happened although their answer was lost: their retry meets a conflict with itself. On the file, and on the emulator.</summary>
public abstract class OwnWritesTests
{
    protected static readonly Instant Now = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static int _tests;

    /// <summary>One store serves all of these tests: each has partitions of its own.</summary>
    private readonly string _own = $"own{Interlocked.Increment(ref _tests)}";

    private readonly FaultTransport _faults;
    private readonly TableServiceClient _tables;
    private readonly TableServiceClient _others;

    internal OwnWritesTests(HttpPipelineTransport transport, string connectionString)
    {
        _faults = new FaultTransport(transport);
        _tables = new TableServiceClient(connectionString, Options(_faults));
        _others = new TableServiceClient(connectionString, Options(transport));
    }

    private RoundId Round => RoundId.Parse($"agenda_{_own}")!.Value;

    private TableEntity Answer => new(_own, "ahus") { ["Value"] = "ja", ["At"] = Now.ToDateTimeOffset(), ["Version"] = 1 };

    private UnreadableRows Unreadable => new(_tables, new FakeClock(Now), NullLogger<UnreadableRows>.Instance);

    private TableClient Answers => _tables.GetTableClient("Answers");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task D01_A_claim_that_meets_itself_is_ours_and_is_sent(int lost)
    {
        var ledger = await LedgerAsync();
        _faults.AnswersToLose = lost;

        var claimed = await ledger.ClaimAsync(Claim("one"), CancellationToken.None);

        Assert.NotNull(claimed);
        await ledger.RecordAsync(claimed with { State = DeliveryState.Sent }, CancellationToken.None);
        Assert.Equal(DeliveryState.Sent, Assert.Single(await ledger.OfRoundAsync(Round, CancellationToken.None)).State);
    }

    [Fact]
    public async Task D01_A_claim_that_meets_anothers_is_not_ours()
    {
        var ledger = await LedgerAsync();
        await ledger.ClaimAsync(Claim("other"), CancellationToken.None);
        _faults.AnswersToLose = 1;

        Assert.Null(await ledger.ClaimAsync(Claim("one"), CancellationToken.None));
    }

    [Fact]
    public async Task D02_A_claim_taken_over_that_meets_itself_is_ours_with_the_tag_it_has_now()
    {
        var ledger = await LedgerAsync();
        var before = await ledger.ClaimAsync(Claim("other"), CancellationToken.None);
        _faults.AnswersToLose = 1;

        var claimed = await ledger.ClaimAsync(Claim("one") with { Tag = before!.Tag }, CancellationToken.None);

        Assert.Equal("one", claimed!.Owner);
        Assert.Equal(claimed.Tag, Assert.Single(await ledger.OfRoundAsync(Round, CancellationToken.None)).Tag);
    }

    [Fact]
    public async Task D02_A_claim_over_which_another_wrote_meanwhile_is_not_ours()
    {
        var ledger = await LedgerAsync();
        var before = await ledger.ClaimAsync(Claim("other"), CancellationToken.None);
        _faults.AnswersToLose = 1;
        _faults.Meanwhile = () => ByAnotherAsync("Owner", "third");

        Assert.Null(await ledger.ClaimAsync(Claim("one") with { Tag = before!.Tag }, CancellationToken.None));
    }

    [Fact]
    public async Task D01_A_version_that_meets_itself_is_stored()
    {
        await Answers.CreateIfNotExistsAsync();
        _faults.AnswersToLose = 1;

        Assert.True(await Answers.TryStoreAsync(before: null, Answer, CancellationToken.None));
        Assert.Single(await Answers.VersionsAsync(_own, "ahus", CancellationToken.None));
    }

    [Fact]
    public async Task D03_A_version_that_meets_anothers_is_not_stored()
    {
        await Answers.CreateIfNotExistsAsync();
        await Answers.TryStoreAsync(before: null, new TableEntity(Answer) { ["Value"] = "nei" }, CancellationToken.None);
        _faults.AnswersToLose = 1;

        Assert.False(await Answers.TryStoreAsync(before: null, Answer, CancellationToken.None));
        Assert.Equal("nei", (await Answers.FindAsync(_own, "ahus", CancellationToken.None))!.GetString("Value"));
    }

    [Fact]
    public async Task D01_Of_two_events_of_one_installation_exactly_one_welcomes_though_an_answer_is_lost()
    {
        var conversations = new ConversationTable(_tables, TestInstance.Alone(), Unreadable);
        await _tables.CreateTableIfNotExistsAsync(ConversationTable.Name);
        var chat = new Conversation(new PersonId(_own), "a:1", new Uri("https://smba.example/"), Reachability.Installed);

        // The second event comes while the first one's answer is lost, says the same at the same time, and welcomes nobody.
        var (first, second) = (false, false);
        _faults.AnswersToLose = 1;
        _faults.Meanwhile = async () => (_, second) = await conversations.InstallAsync(chat, Now, CancellationToken.None);
        (_, first) = await conversations.InstallAsync(chat, Now, CancellationToken.None);

        Assert.Equal((true, false), (first, second));
    }

    [Fact]
    public async Task D01_A_message_that_was_noted_though_the_store_s_answer_was_lost_is_answered_once()
    {
        var heard = new HeardTable(_tables, TestInstance.Alone(), Unreadable);
        await _tables.CreateTableIfNotExistsAsync(HeardTable.Name);
        var answers = new List<string>();

        // The first is added, the second replaces the row that the first made.
        foreach (var message in new[] { "1", "2", "1", "2" })
        {
            _faults.AnswersToLose = 1;
            await heard.OnceAsync(_own, message, () => Task.Run(() => answers.Add(message)), CancellationToken.None);
        }

        Assert.Equal(["1", "2"], answers);
    }

    [Fact]
    public async Task A_row_from_before_that_carries_an_operation_s_id_reads_as_it_did()
    {
        var ledger = await LedgerAsync();
        await ledger.ClaimAsync(Claim("one"), CancellationToken.None);
        await ByAnotherAsync("OpId", "0123456789abcdef");

        Assert.Equal(Claim("one"), Assert.Single(await ledger.OfRoundAsync(Round, CancellationToken.None)) with { Tag = null });
    }

    [Fact]
    public async Task A_write_whose_every_answer_is_lost_fails_and_says_so()
    {
        await Answers.CreateIfNotExistsAsync();
        _faults.AnswersToLose = 4;

        var failed = await Assert.ThrowsAsync<AggregateException>(() => Answers.AddEntityAsync(new TableEntity(_own, "r")));

        Assert.All(failed.InnerExceptions, one => Assert.IsType<IOException>(one));
        Assert.NotNull(await Answers.FindAsync(_own, "r", CancellationToken.None));
    }

    private DeliveryRecord Claim(string owner) => new(new Prompt(Round, "ahus", new PersonId("kari")), Occasion.First, DeliveryState.Sending)
    {
        Owner = owner,
        LeaseUntil = Now + Duration.FromMinutes(1),
        Nonce = "5eed",
    };

    private static TableClientOptions Options(HttpPipelineTransport transport) => new()
    {
        Transport = transport,
        Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = 3 },
    };

    private async Task ByAnotherAsync(string column, string value)
    {
        var table = _others.GetTableClient(DeliveryLedgerTable.Name);
        foreach (var row in await table.PartitionAsync($"{Round}", CancellationToken.None))
            await table.UpsertEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { [column] = value });
    }

    private async Task<DeliveryLedgerTable> LedgerAsync()
    {
        await _tables.CreateTableIfNotExistsAsync(DeliveryLedgerTable.Name);
        return new DeliveryLedgerTable(_tables, Unreadable);
    }
}

public sealed class OwnWritesInTheFileTests(OwnWritesInTheFileTests.Store store) : OwnWritesTests(store.Transport, Connection), IClassFixture<OwnWritesInTheFileTests.Store>
{
    private const string Connection = $"AccountName=embedded;AccountKey={Azurite.AccountKey};TableEndpoint=https://embedded.invalid";

    public sealed class Store : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-own-");

        public Store() => Transport = new EmbeddedTablesTransport(Path.Combine(_folder.FullName, "test.db"), new ManualTimeProvider(Now));

        public EmbeddedTablesTransport Transport { get; }

        public void Dispose()
        {
            Transport.Dispose();
            _folder.Delete(recursive: true);
        }
    }
}

[Trait("Lane", "Slow")]
public sealed class OwnWritesOnAzureTests(OwnWritesOnAzureTests.Store store) : OwnWritesTests(HttpClientTransport.Shared, store.Connection), IClassFixture<OwnWritesOnAzureTests.Store>
{
    public sealed class Store : IAsyncLifetime
    {
        private Azurite? _azurite;

        public string Connection => _azurite!.ConnectionString;

        public async Task InitializeAsync() => _azurite = await Azurite.StartAsync();

        public async Task DisposeAsync() => await _azurite!.DisposeAsync();
    }
}

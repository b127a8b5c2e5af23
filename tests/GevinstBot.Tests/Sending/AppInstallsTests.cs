using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.EmbeddedTables;
using GevinstBot.Graph;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Graph;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Sending;

/// <summary>For whom the bot gets its app installed, how often, and how fast.</summary>
public sealed class AppInstallsTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly PersonId Kari = Person(1);
    private static readonly Uri Service = new("https://smba.trafficmanager.net/teams/");

    private readonly GraphBench _bench = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-installs-");
    private readonly ManualTimeProvider _time = new(Now);
    private readonly EmbeddedTablesTransport _file;
    private readonly List<InstallPace> _paces = [];

    public AppInstallsTests()
    {
        _file = new EmbeddedTablesTransport(Path.Combine(_folder.FullName, "test.db"), _time);
        foreach (var table in new[] { ConversationTable.Name, AppInstallTable.Name, UnreadableRows.Name })
            _file.CreateClient().CreateTable(table);
    }

    public void Dispose()
    {
        _paces.ForEach(pace => pace.Dispose());
        _file.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(Reachability.NotInstalled, 1)]
    [InlineData(Reachability.Installed, 0)]
    [InlineData(Reachability.Removed, 0)]
    [InlineData(Reachability.Blocked, 0)]
    [InlineData(Reachability.DisabledByAdmin, 0)]
    public async Task It_is_installed_for_whoever_lacks_it_and_never_for_whoever_took_it_away(Reachability? known, int installed)
    {
        var here = Instance();
        if (known is { } reachability)
            await here.Conversations.SaveIfUnchangedAsync(new Conversation(Kari, null, Service, reachability), Now, CancellationToken.None);

        await here.Installs.EnsureAsync(Kari, Now, CancellationToken.None);

        Assert.Equal(installed, _bench.Graph.CountOf(GraphCall.Install));
        if (known is Reachability.NotInstalled)
            Assert.Equal(Reachability.Installed, (await here.Conversations.FindAsync(Kari, CancellationToken.None))!.Reachability);
    }

    [Fact]
    public async Task Without_Graph_nothing_is_asked_of_it_nor_of_the_store()
    {
        var bench = new GraphBench { Options = Options.Create(new GraphOptions()) };
        var calls = 0;

        await Instance(bench, beforeTable: () => calls++).Installs.EnsureAsync(Kari, Now, CancellationToken.None);

        Assert.Equal(0, calls + bench.Graph.Calls.Count);
    }

    [Fact]
    public async Task What_was_refused_is_tried_once_a_day_also_months_later_and_the_last_answer_is_known()
    {
        var here = Instance();
        _bench.Graph.Instead = (call, _) => call == GraphCall.Install ? StrictGraph.BlockedByPolicy() : null;

        for (var hour = 0; hour < 49; hour++)
            await here.Installs.EnsureAsync(Kari, Now + Duration.FromHours(hour), CancellationToken.None);
        var tries = _bench.Graph.CountOf(GraphCall.Install);
        _bench.Graph.Instead = (_, _) => null;
        await Instance().Installs.EnsureAsync(Kari, Now + Duration.FromDays(100), CancellationToken.None);

        Assert.Equal(3, tries);
        Assert.Equal((InstallOutcome.Installed, Now + Duration.FromDays(100)), (await here.FindAsync(Kari)) is { } last ? (last.Outcome!.Value, last.Tried) : default);
    }

    [Fact]
    public async Task Two_instances_at_the_same_moment_install_it_once()
    {
        AppInstalls[] instances = [Instance().Installs, Instance().Installs, Instance().Installs];

        await Task.WhenAll(instances.Select(installs => Task.Run(() => installs.EnsureAsync(Kari, Now, CancellationToken.None))));

        Assert.Equal(1, _bench.Graph.CountOf(GraphCall.Install));
    }

    [Fact]
    public async Task A_try_whose_process_died_is_made_again_after_an_hour()
    {
        var here = Instance();
        using var killed = new CancellationTokenSource();
        _bench.Graph.Instead = (_, _) =>
        {
            killed.Cancel();
            throw new OperationCanceledException(killed.Token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => here.Installs.EnsureAsync(Kari, Now, killed.Token));
        _bench.Graph.Instead = (_, _) => null;

        await Instance().Installs.EnsureAsync(Kari, Now + Duration.FromMinutes(59), CancellationToken.None);
        var before = _bench.Graph.CountOf(GraphCall.Install);
        await Instance().Installs.EnsureAsync(Kari, Now + Duration.FromMinutes(60), CancellationToken.None);

        Assert.Equal((0, 1), (before, _bench.Graph.CountOf(GraphCall.Install)));
    }

    [Fact]
    public async Task What_would_be_the_same_for_everybody_is_asked_once_in_a_quarter_of_an_hour_and_noted_for_each()
    {
        var here = Instance();
        _bench.Graph.Granted.Remove("AppCatalog.Read.All");

        for (var number = 0; number < 50; number++)
            await here.Installs.EnsureAsync(Person(number), Now, CancellationToken.None);
        var asked = _bench.Graph.Calls.Count;
        _time.Advance(Duration.FromMinutes(15));
        await here.Installs.EnsureAsync(Person(50), Now, CancellationToken.None);

        Assert.Equal((1, 2), (asked, _bench.Graph.Calls.Count));
        Assert.Equal(InstallOutcome.NotPermitted, (await here.FindAsync(Person(49)))!.Outcome);
    }

    [Fact]
    public async Task As_long_as_Graph_asks_nobody_is_tried_and_then_they_are()
    {
        var here = Instance();
        _bench.Graph.Instead = (_, _) =>
        {
            var answer = StrictGraph.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", "");
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(40));
            return answer;
        };
        await here.Installs.EnsureAsync(Kari, Now, CancellationToken.None);
        _bench.Graph.Instead = (_, _) => null;

        await here.Installs.EnsureAsync(Person(2), Now, CancellationToken.None);
        var during = _bench.Graph.CountOf(GraphCall.Install);
        _time.Advance(Duration.FromSeconds(40));
        await here.Installs.EnsureAsync(Kari, Now + Duration.FromSeconds(40), CancellationToken.None);

        Assert.Equal((0, 1), (during, _bench.Graph.CountOf(GraphCall.Install)));
    }

    [Fact]
    public void No_more_than_two_a_second_begin()
    {
        var began = new List<long>();
        var room = new CallRoom(TestInstance.Alone(), _time, Options.Create(new DeliveryOptions()));
        using var pace = new InstallPace(room, _time);

        VirtualTime.Run(_time, () => Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await pace.WaitAsync(CancellationToken.None);
            began.Add(_time.GetTimestamp());
        })));

        Assert.Equal(20, began.Count);
        Assert.All(began.Zip(began.Skip(2)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.TicksPerSecond));
    }

    [Fact]
    public void Of_four_instances_each_takes_a_quarter_of_the_pace()
    {
        var room = new CallRoom(TestInstance.Alone(), _time, Options.Create(new DeliveryOptions()));
        room.ShareWith(4, long.MaxValue);
        using var pace = new InstallPace(room, _time);
        var before = _time.GetTimestamp();

        VirtualTime.Run(_time, async () =>
        {
            await pace.WaitAsync(CancellationToken.None);
            await pace.WaitAsync(CancellationToken.None);
        });

        Assert.Equal(TimeSpan.FromSeconds(2), _time.GetElapsedTime(before));
    }

    [Fact]
    public async Task A_store_that_fails_is_not_hidden_and_nothing_is_installed_that_nobody_could_note()
    {
        var here = Instance(beforeTable: () => throw new HttpRequestException("The store is away."));

        await Assert.ThrowsAnyAsync<Exception>(() => here.Installs.EnsureAsync(Kari, Now, CancellationToken.None));
        Assert.Equal(0, _bench.Graph.CountOf(GraphCall.Install));
    }

    private static PersonId Person(int number) => new($"6e760000-0000-4000-8000-0000000009{number:00}");

    private Running Instance(GraphBench? bench = null, Action? beforeTable = null)
    {
        var tables = _file.CreateClient(beforeTable is null ? [] : [new Before(beforeTable)]);
        var instance = TestInstance.Alone();
        var unreadable = new UnreadableRows(tables, new FakeClock(Now), NullLogger<UnreadableRows>.Instance);
        var (conversations, installs) = (new ConversationTable(tables, instance, unreadable), new AppInstallTable(tables, instance, unreadable));
        var pace = new InstallPace(new CallRoom(instance, _time, Options.Create(new DeliveryOptions())), new LeapingTime());
        _paces.Add(pace);
        return new Running(new AppInstalls((bench ?? _bench).Installer, installs, conversations, pace, _time), conversations, installs);
    }

    private sealed class Before(Action act) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => act();
    }

    private sealed record Running(AppInstalls Installs, ConversationTable Conversations, AppInstallTable Table)
    {
        public async Task<AppInstall?> FindAsync(PersonId person) => (await Table.FindAsync(person, CancellationToken.None))?.Install;
    }
}

using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>Several instances on one store divide the calls to Teams among them. Time and chance are the test's.</summary>
public sealed class HeartbeatTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _time = new(Instant.FromUtc(2026, 10, 30, 7, 30));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-heartbeat-");
    private readonly EmbeddedTablesTransport _file;
    private readonly TableServiceClient _tables;
    private readonly InstanceTable _table;
    private readonly List<(DateTimeOffset At, Machine By)> _calls = [];

    public HeartbeatTests()
    {
        _file = new EmbeddedTablesTransport(Path.Combine(_folder.FullName, "test.db"), _time);
        _tables = _file.CreateClient();
        _table = new InstanceTable(_tables);
        _tables.CreateTableIfNotExistsAsync(InstanceTable.Name).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_instance_that_finds_nobody_else_has_all_twenty_at_once()
    {
        await PassAsync(seconds: 3, NewMachine(0));

        Assert.Equal(60, _calls.Count);
    }

    [Theory]
    [InlineData(2, 20)]
    [InlineData(3, 18)]
    [InlineData(5, 20)]
    public async Task Instances_that_have_counted_each_other_call_together_as_often_as_one_alone(int instances, int together)
    {
        Machine[] machines = [.. Enumerable.Range(0, instances).Select(number => NewMachine(minutesOff: 10 * number))];
        await PassAsync(seconds: 20, machines);
        _calls.Clear();

        await PassAsync(seconds: 10, machines);

        Assert.Equal(10 * together, _calls.Count);
        Assert.All(machines, machine => Assert.Equal(10 * together / instances, _calls.Count(call => call.By == machine)));
    }

    [Fact]
    public async Task What_one_hears_from_teams_makes_all_half_as_fast_for_a_minute()
    {
        Machine[] machines = [NewMachine(0), NewMachine(minutesOff: -10)];
        await PassAsync(seconds: 20, machines);
        machines[0].Room.Throttled();
        await PassAsync(seconds: 11, machines);
        _calls.Clear();

        await PassAsync(seconds: 45, machines);
        var slow = _calls.Count;
        await PassAsync(seconds: 20, machines);
        _calls.Clear();
        await PassAsync(seconds: 10, machines);

        Assert.Equal((450, 200), (slow, _calls.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_instances_come_sleep_and_die_they_never_call_more_than_twenty_times_in_a_second(int seed)
    {
        var chance = new Random(seed);
        var machines = new List<Machine>();
        for (var step = 0; step < 60; step++)
        {
            switch (chance.Next(4))
            {
                case 0 when machines.Count < 5:
                    machines.Add(NewMachine(minutesOff: chance.Next(-10, 11)));
                    break;
                case 1 when machines.Count > 1:
                    machines.RemoveAt(chance.Next(machines.Count));
                    break;
                case 2 when machines.Count > 0:
                    machines[chance.Next(machines.Count)].WakesAt = _time.UtcNow + TimeSpan.FromSeconds(chance.Next(1, 40));
                    break;
            }
            await PassAsync(chance.Next(1, 8), [.. machines]);
        }

        Assert.InRange(Windows().Max(), 1, 20);
        Assert.True(_calls.Count > 1_000, "The instances hardly called at all.");
    }

    [Fact]
    public async Task An_instance_that_has_not_been_heard_of_is_forgotten_by_the_table_too()
    {
        await NewMachine(0).Heart.BeatAsync(CancellationToken.None);
        _time.Advance(Duration.FromSeconds(11));

        Assert.Equal(1, (await _table.BeatAsync("b", isThrottled: false, TimeSpan.FromSeconds(11), CancellationToken.None)).Count);
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task The_only_instance_on_an_embedded_store_writes_nothing()
    {
        var alone = TestInstance.Alone();
        using var heart = new Heartbeat(_table, new CallRoom(alone, _time, Options.Create(new DeliveryOptions())), alone, _time, NullLogger<Heartbeat>.Instance);

        await heart.StartAsync(CancellationToken.None);
        await heart.ExecuteTask!;
        await heart.StopAsync(CancellationToken.None);

        Assert.Empty(await RowsAsync());
    }

    private async Task<IReadOnlyList<object>> RowsAsync()
    {
        var rows = new List<object>();
        await foreach (var row in _tables.GetTableClient(InstanceTable.Name).QueryAsync<TableEntity>())
            rows.Add(row);
        return rows;
    }

    /// <summary>Time goes by; whoever is awake says so every five seconds and calls as often as there is room.</summary>
    private async Task PassAsync(int seconds, params Machine[] machines)
    {
        for (var step = 0; step < seconds * 10; step++)
        {
            foreach (var machine in machines.Where(machine => machine.WakesAt <= _time.UtcNow))
                await LiveAsync(machine);
            _time.Advance(Duration.FromMilliseconds(100));
        }
    }

    private async Task LiveAsync(Machine machine)
    {
        // Whoever wakes calls before it has looked around: nothing tells a process that it slept.
        while (machine.Room.Take() is null)
            _calls.Add((_time.UtcNow, machine));
        if (machine.NextBeat > _time.UtcNow)
            return;
        await machine.Heart.BeatAsync(CancellationToken.None);
        machine.NextBeat = _time.UtcNow + Heartbeat.Between;
        while (machine.Room.Take() is null)
            _calls.Add((_time.UtcNow, machine));
    }

    private IEnumerable<int> Windows()
    {
        var window = new Queue<DateTimeOffset>();
        foreach (var (at, _) in _calls)
        {
            while (window.TryPeek(out var first) && at - first >= Second)
                window.Dequeue();
            window.Enqueue(at);
            yield return window.Count;
        }
    }

    private Machine NewMachine(int minutesOff)
    {
        var (instance, time) = (TestInstance.Another(), new WrongClock(_time, TimeSpan.FromMinutes(minutesOff)));
        var room = new CallRoom(instance, time, Options.Create(new DeliveryOptions()));
        return new Machine(room, new Heartbeat(_table, room, instance, time, NullLogger<Heartbeat>.Instance));
    }

    /// <summary>An instance, with its own clock, that sleeps now and then.</summary>
    private sealed class Machine(CallRoom room, Heartbeat heart)
    {
        public CallRoom Room => room;

        public Heartbeat Heart => heart;

        public DateTimeOffset NextBeat { get; set; }

        public DateTimeOffset WakesAt { get; set; }
    }

    /// <summary>A machine whose clock is wrong and whose stopwatch is right.</summary>
    private sealed class WrongClock(TimeProvider time, TimeSpan off) : TimeProvider
    {
        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + off;

        public override long GetTimestamp() => time.GetTimestamp() + off.Ticks;
    }
}

using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Tests.Growth;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>Which answers make the engine run: those that concern others, and those that another instance stored.</summary>
[Trait("Lane", "Slow")]
public sealed class SeenChangesTests : IDisposable
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 27, 7, 30);
    private static readonly LargeNetwork Network = new(Teams: 3);

    private readonly VirtualBot _bot = VirtualBot.Whole(Opens);
    private readonly HashSet<PersonId> _blocked = [];

    private IEnumerable<RunCause> Causes => Enum.GetValues<RunCause>().Where(cause => _metered!.Sum(EngineMeter.RunsName, ("cause", $"{cause}")) > 0);

    private Metered? _metered;

    public void Dispose()
    {
        _metered?.Dispose();
        _bot.Dispose();
    }

    [Fact]
    public async Task An_answer_makes_the_engine_run_when_it_tells_of_a_blocker_and_else_not()
    {
        _blocked.Add(LargeNetwork.Leader(2));
        await _bot.StartAsync(Network.Text(), [LargeNetwork.Lead, .. Network.People]);
        var crowd = new Crowd(_bot, Answer);
        crowd.Live(async () =>
        {
            await crowd.UntilAsync(() => crowd.Cards.Count >= 12);
            _metered = new Metered(_bot.Services);
            await crowd.UntilAsync(() => crowd.Acknowledged.Count >= 2);
            await crowd.UntilAsync(() => true);
            Assert.Empty(Causes);
            // Their own; the colleagues' forms are left to them for a while.
            Assert.Equal(2, _bot.Connector.Calls.Count(call => call.IsUpdate));

            await crowd.UntilAsync(() => crowd.Acknowledged.Count >= 3);
            Assert.Equal([RunCause.Wake], Causes);
        });
    }

    [Fact]
    public async Task What_another_stored_is_seen_though_this_one_stored_something_right_after_it()
    {
        await _bot.StartAsync(Network.Text(), []);
        var mark = _bot.Services.GetRequiredService<ChangeMark>();
        var (here, there) = (new SeenChanges(mark, TestInstance.Another()), new SeenChanges(mark, TestInstance.Another()));
        await mark.SetAsync(CancellationToken.None);
        foreach (var each in new[] { here, there })
            each.See(await each.ReadAsync(CancellationToken.None));

        var alone = await here.TellAsync(CancellationToken.None);
        here.See(alone.Mark);
        var unseen = await there.TellAsync(CancellationToken.None);
        var after = await here.TellAsync(CancellationToken.None);

        Assert.Equal((true, false, false), (alone.IsAllThereIs, unseen.IsAllThereIs, after.IsAllThereIs));
        Assert.False(here.HasSeen(await here.ReadAsync(CancellationToken.None)));
    }

    /// <summary>The leaders answer one after another, two minutes between.</summary>
    private TypedAnswer? Answer(DeliveryKey key)
    {
        var team = Enumerable.Range(0, Network.Teams).FirstOrDefault(team => LargeNetwork.Leader(team) == key.Prompt.Person, -1);
        if (team < 0)
            return null;
        var typed = new Dictionary<string, string> { [CheckInField.Goal] = "Mål", [CheckInField.Progress] = "2.5" };
        if (_blocked.Contains(key.Prompt.Person))
            typed[CheckInField.BlockerKind] = CheckInField.Key(BlockerKind.Time);
        return new TypedAnswer(TimeSpan.FromSeconds(200 + (120 * team)), CheckInAnswerSubmit.VerbName, typed);
    }
}

using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>What holds in every week that a seed can draw; see <see cref="LedgerWorld"/>. A failing seed is played again by its number.</summary>
[Trait("Lane", "Slow")]
public sealed class LedgerModelTests
{
    private const int Seeds = 2_500;

    private static readonly Lazy<IReadOnlyList<LedgerWorld>> Played = new(() => [.. Enumerable.Range(1, Seeds).Select(Play)]);

    [Fact]
    public void C06_C07_C08_C10_No_message_is_sent_twice_for_the_same_occasion() => InEveryWorld(world =>
        world.Arrived.GroupBy(message => (message.Prompt, message.Occasion)).All(same => same.Count() == 1));

    [Fact]
    public void R3_Nobody_is_forgotten_and_a_first_card_that_may_be_lost_is_followed_up() => InEveryWorld(world =>
        Prompts(world).All(prompt => HasArrived(world, prompt) || IsExplained(world, prompt)));

    [Fact]
    public void Nobody_who_has_been_told_they_are_unreachable_is_written_to_again_by_the_same_row() => InEveryWorld(world =>
        world.Rows.Values.Where(row => row.Record.State == DeliveryState.Unreachable)
            .All(row => world.Arrived.All(message => (message.Prompt, message.Occasion) != (row.Record.Prompt, row.Record.Occasion))));

    [Fact]
    public void Nothing_arrives_outside_the_sending_hours_by_more_than_the_clock_is_wrong() => InEveryWorld(world =>
        world.Arrived.All(message => new[] { -10, 0, 10 }.Any(minutes => LedgerWorld.Hours.Allow(message.At + Duration.FromMinutes(minutes)))));

    [Fact]
    public void With_one_instance_nobody_gets_two_messages_planned_for_one_day() => InEveryWorld(world =>
        world.Nodes.Count > 1 || world.Rows.Values.Where(row => row.Record.State == DeliveryState.Sent && row.Record.Occasion != Occasion.Resend)
            .GroupBy(row => (row.Record.Prompt.Person, LedgerWorld.Hours.DayOf(row.Record.SentAt!.Value))).All(day => day.Count() == 1));

    [Fact]
    public void The_worlds_are_worth_playing()
    {
        var states = Played.Value.SelectMany(world => world.Rows.Values).Select(row => row.Record.State).ToHashSet();
        var occasions = Played.Value.SelectMany(world => world.Arrived).Select(message => message.Occasion).ToHashSet();

        Assert.Superset(new HashSet<DeliveryState> { DeliveryState.Sent, DeliveryState.Ambiguous, DeliveryState.Held, DeliveryState.Unreachable }, states);
        Assert.Superset(new HashSet<Occasion> { Occasion.First, Occasion.FirstReminder, Occasion.Resend }, occasions);
        Assert.Contains(Played.Value, world => world.Nodes.Count == 2);
    }

    private static LedgerWorld Play(int seed)
    {
        var world = new LedgerWorld(seed);
        world.Play();
        return world;
    }

    private static void InEveryWorld(Func<LedgerWorld, bool> holds)
    {
        var failing = Played.Value.Index().Where(world => !holds(world.Item)).ToList();
        if (failing.Count > 0)
            Assert.Fail($"{failing.Count} of {Seeds} worlds; the first is seed {failing[0].Index + 1}:\n{string.Join('\n', Rows(failing[0].Item))}");
    }

    private static IEnumerable<string> Rows(LedgerWorld world) => world.Rows.Values.Select(row => row.Record).Select(record =>
        $"{record.Prompt.Round} {record.Prompt.Subject} {record.Prompt.Person} {record.Occasion}: {record.State} {record.Reason}"
        + $" attempt {record.Attempt}, sent {record.SentAt}, not before {record.NotBefore}, lease until {record.LeaseUntil}");

    private static IEnumerable<Prompt> Prompts(LedgerWorld world) =>
        world.Rounds.SelectMany(round => round.Addressees.Select(to => new Prompt(round.Id, to.Subject, to.Person)));

    private static bool HasArrived(LedgerWorld world, Prompt prompt) => world.Arrived.Any(message => message.Prompt == prompt);

    /// <summary>Nothing arrived, and the ledger or the answer says why; an unknown first send has its reminder or resend beside it.</summary>
    private static bool IsExplained(LedgerWorld world, Prompt prompt)
    {
        if (world.IsAnswered(prompt.Subject, prompt.Round))
            return true;
        var first = world.Rows.GetValueOrDefault((prompt, Occasion.First)).Record;
        var to = world.Rounds.Single(round => round.Id == prompt.Round).Addressees.Single(to => to.Person == prompt.Person);
        return first?.State switch
        {
            DeliveryState.Unreachable or DeliveryState.Held => true,
            DeliveryState.Ambiguous => !to.IsReminded || IsFollowedUp(),
            // Known too late not to have left: what followed it has taken its place.
            DeliveryState.Parked => IsFollowedUp(),
            _ => false,
        };

        bool IsFollowedUp() => world.Rows.Keys.Any(key => key.Item1 == prompt && key.Item2 is Occasion.FirstReminder or Occasion.Resend);
    }
}

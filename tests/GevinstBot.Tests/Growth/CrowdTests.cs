using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Status;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// A check-in of 2,500 people, in the night, and where the costs are written down, of 10,000: the largest round that the product can ask today. All of it, from the card on the
/// Friday until the lead takes it back, with answers streaming in.
/// </summary>
[Collection(Alone.Name)]
[Trait("Lane", "Slow")]
[Trait("Measures", "Cost")]
public sealed class CrowdTests(ITestOutputHelper output) : IDisposable
{
    private const double CallsASecond = 20;
    private const long MostMemory = 60 * 1024 * 1024;

    /// <summary>Of each hundred teams, one that has answered at once tells of something in its way.</summary>
    private const int Blocked = 99;

    private static readonly Instant Thursday = Instant.FromUtc(2026, 11, 26, 9, 0);
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 27, 7, 30);
    private static readonly Instant Reminds = Instant.FromUtc(2026, 11, 30, 7, 30);
    private static readonly LargeNetwork Network = new(Organizations: 20, Teams: Nightly.IsOn || GrowthPlot.IsAsked ? 2_500 : 625);

    private readonly VirtualBot _bot = VirtualBot.Whole(Thursday);

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_check_in_of_thousands_is_asked_answered_reminded_told_of_and_taken_back()
    {
        var chance = new Random(9);
        var crowd = new Crowd(_bot, key => Answer(key, chance));
        await _bot.StartAsync(Network.Text(), [LargeNetwork.Lead, .. Network.People]);
        using var cost = new TableCost(_bot.Services);
        crowd.Live(() => RoundAsync(crowd, cost));
    }

    private static int Asked => Network.Teams * Network.TeamSize;

    private async Task RoundAsync(Crowd crowd, TableCost cost)
    {
        await crowd.UntilAsync(() => true);
        using var memory = new MemoryAbove(cost);

        _bot.Time.MoveTo(Opens);
        await crowd.UntilAsync(() => crowd.Cards.Count >= Asked && crowd.Waiting == 0);
        await EverybodyHasOneAsync(crowd);

        var sent = _bot.Connector.Calls.Count;
        _bot.Time.MoveTo(Reminds);
        await crowd.UntilAsync(() => Messages().Count >= Asked + Silent.Count);
        Assert.Equal(
            Silent.Select(team => VirtualBot.ChatOf(LargeNetwork.Leader(team))).Order(),
            _bot.Connector.Calls.Skip(sent).Where(call => !call.IsUpdate).Select(call => call.Chat).Where(IsInTeam).Order());

        await TakesBackAsync(crowd, await TellsTheLeadAsync(cost));
        output.WriteLine($"At most {memory.Most / 1024 / 1024} MB above idle, {cost}.");
        CostTable.Say(Costing.Memory, $"{memory.Most / 1024 / 1024} MB");
        Assert.InRange(memory.Most, 0, MostMemory);
    }

    private static IReadOnlyList<int> Silent => [.. Enumerable.Range(0, Network.Teams).Where(team => team % 3 == 2)];

    /// <summary>A third of the teams within minutes, a third in the hour after, a third not at all.</summary>
    private static TypedAnswer? Answer(DeliveryKey key, Random chance)
    {
        if (key.Prompt.Round.Kind != CheckInRhythm.Kind || Team(key.Prompt) is not { } team || LargeNetwork.Leader(team) != key.Prompt.Person)
            return null;
        var typed = new Dictionary<string, string> { [CheckInField.Goal] = Goal(team), [CheckInField.Progress] = "2.5" };
        if (team % 100 == Blocked)
            typed[CheckInField.BlockerKind] = CheckInField.Key(BlockerKind.Time);
        return (team % 3) switch
        {
            0 => new TypedAnswer(TimeSpan.FromSeconds(chance.Next(5, 90)), CheckInAnswerSubmit.VerbName, typed),
            1 => new TypedAnswer(TimeSpan.FromMinutes(chance.Next(10, 60)), CheckInAnswerSubmit.VerbName, typed),
            _ => null,
        };
    }

    private static int? Team(Prompt prompt) =>
        prompt.Subject.Split('-') is ["team", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static string Goal(int team) => string.Create(CultureInfo.InvariantCulture, $"Mål {team}");

    /// <summary>Not a helper, who is told of blockers.</summary>
    private static bool IsInTeam(string chat) => chat.Contains("-80", StringComparison.Ordinal);

    private List<StormCall> Messages() => [.. _bot.Connector.Delivered.Where(call => !call.IsUpdate && IsInTeam(call.Chat))];

    private async Task EverybodyHasOneAsync(Crowd crowd)
    {
        var messages = Messages();
        var people = Enumerable.Range(0, Network.Teams).SelectMany(Network.Team).Select(VirtualBot.ChatOf);
        Assert.Equal(people.Order(), messages.Select(call => call.Chat).Order());

        var took = messages[^1].At - messages[0].At;
        var until = _bot.Connector.Calls.FindIndex(call => call == messages[^1]) + 1;
        var inTenMinutes = crowd.Acknowledged.Count(answer => answer.Value.After < TimeSpan.FromMinutes(2));
        output.WriteLine($"{messages.Count} cards and {until - messages.Count} updates in {took}; {inTenMinutes} answers of {Network.Teams} at once.");
        CostTable.Say(
            Costing.CardsToAll, $"{took.TotalSeconds / (until / CallsASecond):F3} times ({until:N0} calls in {took.TotalSeconds:N1} s of virtual time)");
        Assert.InRange(took.TotalSeconds, 0, until / CallsASecond * 1.03);

        var answered = Enumerable.Range(0, Network.Teams).Except(Silent).ToList();
        Assert.Equal(answered, crowd.Acknowledged.Keys.Select(prompt => Team(prompt)!.Value).Order());
        var checkIns = _bot.Services.GetRequiredService<CheckInTable>();
        foreach (var team in answered)
            Assert.Equal(Goal(team), (await checkIns.FindAsync(new TeamId($"team-{team}"), LargeNetwork.CheckIn, CancellationToken.None))?.Answer.Goal);
    }

    /// <returns>What the round is called.</returns>
    private async Task<string> TellsTheLeadAsync(TableCost cost)
    {
        var texts = _bot.Services.GetRequiredService<TextCatalog>().In(Language.Bokmål);
        var status = await _bot.Services.GetRequiredService<StatusReader>().AtAsync(_bot.Now, texts, CancellationToken.None);
        var round = Assert.Single(status.Rounds, round => round.Round.Id.Kind == CheckInRhythm.Kind);
        Assert.Equal(
            (Asked, Asked, Network.Teams, Network.Teams - Silent.Count),
            (round.Status.Addressed, round.Status.Sent, round.Status.Subjects, round.Status.Answered));
        Assert.Empty(round.Status.Troubles);

        var before = cost.Rows;
        var waiting = await SayAsync(LargeNetwork.Leader(Silent[0]), Word(texts, "command.waiting"));
        Assert.Contains("Innsjekk", waiting.Card.ToJson(), StringComparison.Ordinal);
        Assert.InRange(cost.Rows - before, 0, 20);
        return round.Title;
    }

    private async Task TakesBackAsync(Crowd crowd, string title)
    {
        var texts = _bot.Services.GetRequiredService<TextCatalog>().In(Language.Bokmål);
        var (sent, cards) = (_bot.Connector.Calls.Count, Messages());
        await SayAsync(LargeNetwork.Lead, $"{Word(texts, "command.withdraw")} {title}{texts["command.withdraw.yes"]}");
        await crowd.UntilAsync(() => _bot.Connector.Calls.Count - sent >= cards.Count);
        var updated = _bot.Connector.Calls.Skip(sent).Where(call => IsInTeam(call.Chat)).ToList();
        Assert.All(updated, call => Assert.True(call.IsUpdate));
        Assert.Equal(cards.Select(call => call.Chat).Order(), updated.Select(call => call.Chat).Order());
    }

    /// <summary>The first of the words that mean the same.</summary>
    private static string Word(LocalTexts texts, string key) => texts[key].Split('|')[0];

    private Task<PromptCard> SayAsync(PersonId person, string words) =>
        _bot.Services.GetRequiredService<Commands>().AnswerAsync(person, new TypedText(words, IsPersonal: true), _bot.Now, CancellationToken.None);
}

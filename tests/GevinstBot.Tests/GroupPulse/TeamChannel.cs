using GevinstBot.GroupPulse;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>The channel of the demo's team, as a person sees it.</summary>
internal static class TeamChannel
{
    public const string Team = "19:gevinst0000000000000000000000001@thread.tacv2";
    public const string Id = "19:gevinst0000000000000000000000002@thread.tacv2";

    private const string Name = "Gevinstnettverket › Digital hjemmeoppfølging";

    private static readonly string Address = $"local/api/channels/{Uri.EscapeDataString(Id)}";

    /// <summary>The lead posts a card in the channel; with nobody named, everybody in it is asked.</summary>
    public static Task PostAsync(BotApp app, string deadline, params IEnumerable<string> people) =>
        PostAsync(app, deadline, asksForComments: false, people);

    public static async Task PostAsync(BotApp app, string deadline, bool asksForComments, params IEnumerable<string> people)
    {
        var form = await app.SayAsync(BotApp.Lead, "ny målgruppepuls");
        var typed = new Dictionary<string, string>
        {
            ["initiative"] = "hjemmeoppfolging",
            ["where"] = Domain.Network.PersonId.OfChannel(Id).Value,
            ["people"] = string.Join('\n', people),
            ["deadline"] = deadline,
            ["comments"] = asksForComments ? "true" : "false",
        };
        await app.PressAsync(BotApp.Lead, form, GroupPulseFormAnswerSubmit.VerbName, typed);
        await CrashHarness.UntilAsync(async () =>
            (await app.LastCardAsync(BotApp.Lead)).Words.Contains($"Ett kort i kanalen «{Name}»", StringComparison.Ordinal));
        await app.PressAsync(BotApp.Lead, await app.LastCardAsync(BotApp.Lead), GroupPulseFormSendSubmit.VerbName);
        await CrashHarness.UntilAsync(async () => (await GroupPulseTests.RowsAsync(app.Services, GroupPulseTable.Name)).Count == 1);
    }

    /// <summary>The cards of the channel, after the person's client has asked for what they haven't seen.</summary>
    public static async Task<IReadOnlyList<ChatMessage>> SeenAsync(BotApp app, string person)
    {
        using var read = await app.SendAsync($"{Address}/read?person={app.ObjectIdOf(person)}");
        read.EnsureSuccessStatusCode();
        return await CardsAsync(app, $"?person={app.ObjectIdOf(person)}");
    }

    /// <summary>As the bot posted and updated them, for everybody.</summary>
    public static Task<IReadOnlyList<ChatMessage>> CardsAsync(BotApp app) => CardsAsync(app, "");

    public static async Task<Pressed> AnswerAsync(BotApp app, string person, params int[] scores)
    {
        var card = (await SeenAsync(app, person))[^1];
        return await app.PressAsync(
            person, card, GroupPulseAnswerSubmit.VerbName, GroupPulseTests.Scores(scores).ToDictionary(one => one.Field, one => one.Value));
    }

    /// <summary>A person's client in the channel, for what no page sends.</summary>
    public static RawChat ChatOf(BotApp app, string person, string channel) =>
        new(new Uri(app.Address, "connector/").AbsoluteUri, "28:gevinstbot", app.ObjectIdOf(person), channel) { Team = Team };

    private static async Task<IReadOnlyList<ChatMessage>> CardsAsync(BotApp app, string viewer) =>
    [
        .. (await app.GetAsync($"{Address}/messages{viewer}")).EnumerateArray().Select(ChatMessage.Read)
            .Where(message => message.FromBot && message.Cards.Count > 0),
    ];
}

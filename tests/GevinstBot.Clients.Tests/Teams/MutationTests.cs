using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Recorded activities, broken at random: whatever comes, the bot answers and doesn't fall.</summary>
[Trait("Lane", "Slow")]
public sealed class MutationTests
{
    private static readonly int Mutants = Nightly.Or(100_000, ordinary: 5_000);

    private static readonly HttpStatusCode[] Answers =
    [
        HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.NotImplemented,
    ];

    [Fact]
    public async Task A24_Thousands_of_mutated_activities_bring_no_500_and_no_unhandled_exception()
    {
        await using var bot = await TestBot.StartAsync();
        var originals = Originals();
        var token = $"Bearer {IdentityProvider.Token()}";
        await Parallel.ForEachAsync(Enumerable.Range(0, Mutants), async (seed, _) =>
        {
            var body = Mutation.Of(originals[seed % originals.Length], new Random(seed));
            using var response = await bot.PostAsync(TestBot.Json(body), token);
            Assert.True(Answers.Contains(response.StatusCode), $"Mutant {seed} was answered {response.StatusCode}: {Encoding.UTF8.GetString(body)}");
        });
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
        Assert.True(bot.Seen.Count() > Mutants / 10, "Too few mutants came so far as the handler to say anything of it.");
    }

    // The recorded bodies, made out to this bot: a mutant that is refused for its address alone proves little.
    private static JsonObject[] Originals() =>
    [
        TestBot.Message(),
        TestBot.Execute(),
        .. RecordedActivities.All().Select(file => TestBot.With(JsonNode.Parse(File.ReadAllText(file))!.AsObject(), activity =>
        {
            foreach (var name in "from recipient serviceUrl conversation channelData".Split(' '))
                activity[name] = TestBot.Message()[name]!.DeepClone();
        })),
    ];
}

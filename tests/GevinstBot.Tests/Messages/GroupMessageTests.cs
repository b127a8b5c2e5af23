using System.Net;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Sending;
using GevinstBot.Tests.Graph;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Messages;

/// <summary>A message to a group in Entra: those in it who can be written to get it, and the lead sees who can't be.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupMessageTests
{
    private const string Group = "9a000000-0000-4000-8000-000000000001";

    /// <summary>Has the app, and isn't in the network.</summary>
    private static readonly string Guest = BotApp.Contact("OUS");

    private readonly GraphBench _bench = new();
    private readonly StoreTrouble _trouble = new();

    [Fact]
    public async Task Whoever_has_the_app_gets_it_answers_by_name_and_who_cannot_be_reached_is_said_before_it_leaves()
    {
        await using var app = await StartAsync();

        var preview = await PreviewAsync(app, "klinikkledere@hn.example.no");
        var before = Network(app).Roster.Find(Id(app));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT3M");
        var card = await app.LastCardAsync(Guest);
        await app.PressAsync(Guest, card, MessageAnswerSubmit.VerbName);
        var told = await app.SayAsync(BotApp.Lead, "meldinger pilot i mars");

        Assert.Contains("Går til 1", preview.Words, StringComparison.Ordinal);
        Assert.Contains($"\n{Guest}\n", preview.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Har ikke GevinstBot og får den ikke (1): Ola Hansen", preview.Words, StringComparison.Ordinal);
        Assert.Null(before);
        Assert.Contains("Kan dere være med?", card.Words, StringComparison.Ordinal);
        Assert.Contains("1 av 1 har lest", told.Words, StringComparison.Ordinal);
        Assert.Equal(Guest, Network(app).Roster.Find(Id(app))?.Name);
        Assert.Null(Network(app).Roster.Find(new PersonId("6e760000-0000-4000-8000-000000000901")));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task Of_several_one_is_chosen_and_a_group_that_nobody_knows_is_said_beside_the_field()
    {
        _bench.Graph.Groups["9a000000-0000-4000-8000-000000000002"] = ("Klinikkledere øst", "ost@hn.example.no");
        await using var app = await StartAsync();

        var unknown = await PreviewAsync(app, "Ingen kjente");
        var several = await PreviewAsync(app, "Klinikk");
        var preview = await app.PressAsync(BotApp.Lead, several, MessageFormAnswerSubmit.VerbName, new Dictionary<string, string> { ["group-found"] = Group });

        Assert.Contains("⚠ Jeg finner ingen gruppe i Entra med «Ingen kjente».", unknown.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Flere grupper passer med «Klinikk».", several.Words, StringComparison.Ordinal);
        Assert.Equal("Klinikk", CardReading.ValueOf(several.Card, "group"));
        Assert.Contains("Går til 1", preview.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_loses_nothing_and_a_store_that_fails_sends_nothing_before_it_is_pressed_again()
    {
        await using var app = await StartAsync();
        _bench.Graph.Instead = (call, _) => call == GraphCall.GroupMembers ? StrictGraph.Error(HttpStatusCode.ServiceUnavailable, "x", "x") : null;
        var silent = await PreviewAsync(app, Group);
        _bench.Graph.Instead = (_, _) => null;
        var preview = await app.PressAsync(BotApp.Lead, silent, MessageFormAnswerSubmit.VerbName);
        _trouble.Refused = StoreTrouble.Transaction;

        var failed = await app.PressAsync(BotApp.Lead, silent with { Cards = [preview.Card!.Value] }, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT3M");
        var meanwhile = (await app.CardsAsync(Guest)).Count;
        _trouble.Refused = null;
        await app.PressAsync(BotApp.Lead, silent with { Cards = [preview.Card!.Value] }, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT3M");

        Assert.Contains("⚠ Katalogen svarte ikke.", silent.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Avbryt sendingen", failed.Words, StringComparison.Ordinal);
        Assert.Equal((0, 1), (meanwhile, (await app.CardsAsync(Guest)).Count));
    }

    [Fact]
    public async Task Two_instances_at_once_send_it_once_to_each_and_whoever_became_known_by_it_is_known_to_both()
    {
        await using var app = await StartAsync();
        var preview = await PreviewAsync(app, Group);
        var there = ActivatorUtilities.CreateInstance<CurrentNetwork>(app.Services);
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.LeapToAsync(Instant.FromUtc(2026, 10, 26, 8, 3));
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();

        await Task.WhenAll(
            other.RunAsync(now, CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None));
        await there.LoadAsync(CancellationToken.None);
        var answered = await app.PressAsync(Guest, await app.LastCardAsync(Guest), MessageAnswerSubmit.VerbName);

        Assert.Single(await app.CardsAsync(Guest));
        Assert.Equal(Guest, there.Roster.Find(Id(app))?.Name);
        Assert.Contains("Lest", answered.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Graph_it_is_said_that_groups_cannot_be_looked_up()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T09:00");
        var card = await app.SayAsync(BotApp.Lead, "melding");
        var second = await app.PressAsync(BotApp.Lead, card, MessageFormAnswerSubmit.VerbName, new { text = "Hei", wanted = "nothing" });

        var refused = await app.PressCopyAsync(BotApp.Lead, card with { Cards = [second.Card!.Value] }, MessageFormAnswerSubmit.VerbName, ("group", "Klinikkledere"));

        Assert.Contains("Grupper i Entra kan jeg ikke slå opp her.", second.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Går til", refused.Words, StringComparison.Ordinal);
    }

    /// <summary>A network of a lead and a contact: the demo's other people have the app, and are strangers to it.</summary>
    private async Task<BotApp> StartAsync()
    {
        var app = await BotApp.StartWithAsync(
            services =>
            {
                services.AddSingleton(_bench.People);
                _trouble.AddTo(services);
            },
            ("Network:File", ""), ("Network:FirstLead", "6e760000-0000-4000-8000-000000000001"), BotApp.InTime);
        _bench.Graph.Groups[Group] = ("Klinikkledere", "klinikkledere@hn.example.no");
        _bench.Graph.People[app.ObjectIdOf(Guest)] = (Guest, "guest@hn.example.no");
        _bench.Graph.People["6e760000-0000-4000-8000-000000000901"] = ("Ola Hansen", "ola@hn.example.no");
        await app.MoveClockToAsync("2026-10-26T09:00");
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");
        Dictionary<string, string>[] steps =
        [
            new() { ["lead-name"] = "Åse Næss", ["region"] = "Helse Nord" }, new() { ["organizations"] = "unn" }, new() { ["indicators-sickLeave"] = "sykefravaer" }, [], [],
        ];
        foreach (var step in steps)
            await app.PressAsync(BotApp.Lead, card, SetupAnswerSubmit.VerbName, step);
        await app.PressAsync(BotApp.Lead, card, SetupUseSubmit.VerbName);
        return app;
    }

    private static async Task<ChatMessage> PreviewAsync(BotApp app, string group) =>
        await MessageTests.PreviewAsync(app, "read", ("group", group));

    private static PersonId Id(BotApp app) => new(app.ObjectIdOf(Guest));

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}

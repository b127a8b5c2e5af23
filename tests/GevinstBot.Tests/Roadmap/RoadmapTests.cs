using GevinstBot.Domain.Network;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Roadmap;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Roadmap;

/// <summary>«veikart»: written by the lead, marked by the owner, told to the meeting when it is overdue.</summary>
[Trait("Lane", "Slow")]
public sealed class RoadmapTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    private static readonly (string Field, string Value)[] Template =
        [("measure-what", "Felles mal"), ("measure-owner", "ahus"), ("measure-due", "2026-11-02")];

    [Fact]
    public async Task The_lead_writes_it_what_is_overdue_comes_to_the_meeting_and_the_owner_marks_it_as_done()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "veikart");
        var form = await app.PressCopyAsync(BotApp.Lead, card, RoadmapNewSubmit.VerbName);
        var id = (RoadmapCard.MeasureField, await NextAsync(app, card));
        var refused = await app.PressCopyAsync(
            BotApp.Lead, card, RoadmapAnswerSubmit.VerbName, [.. Template[..2], ("measure-due", "i går"), id]);
        var saved = await app.PressCopyAsync(BotApp.Lead, card, RoadmapAnswerSubmit.VerbName, [.. Template, id]);
        await app.PressCopyAsync(BotApp.Lead, card, RoadmapAnswerSubmit.VerbName, [.. Template, id]);
        await app.MoveClockToAsync("2026-11-06T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");
        var other = await app.SayAsync(BotApp.Contact("OUS"), "veikart");
        var own = await app.SayAsync(Ahus, "veikart");
        var done = await app.PressCopyAsync(Ahus, own, RoadmapDoneSubmit.VerbName, (RoadmapCard.MeasureField, id.Item2));

        Assert.Contains("Nytt forbedringstiltak", form.Words, StringComparison.Ordinal);
        Assert.Equal("i går", CardReading.ValueOf(refused.Card!.Value, "measure-due"));
        Assert.Contains("Ahus, frist", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Veikartet: «Felles mal» er over fristen", draft.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(RoadmapDoneSubmit.VerbName, CardReading.Verbs(other.Card));
        Assert.Contains("utført", done.Words, StringComparison.Ordinal);
        Assert.Equal(MeasureState.Done, Assert.Single(await AllAsync(app.Services)).Content.State);
    }

    [Fact]
    public async Task A_store_that_fails_loses_nothing_another_instance_knows_it_and_a_year_later_it_is_still_open()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var card = await app.SayAsync(BotApp.Lead, "veikart");
        (string, string)[] typed = [.. Template, (RoadmapCard.MeasureField, await NextAsync(app, card))];

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(BotApp.Lead, card, RoadmapAnswerSubmit.VerbName, typed);
        var none = await AllAsync(app.Services);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(BotApp.Lead, card, RoadmapAnswerSubmit.VerbName, typed);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () =>
            (await app.PressCopyAsync(BotApp.Lead, card, RoadmapAnswerSubmit.VerbName, typed)).Words
                .Contains("Felles mal", StringComparison.Ordinal));
        var other = ActivatorUtilities.CreateInstance<RoadmapTable>(app.Services);
        await app.LeapToAsync(Instant.FromUtc(2027, 12, 1, 8, 0));

        Assert.Empty(none);
        Assert.Equal(1, Assert.Single(await other.SinceAsync(Instant.FromUtc(2027, 12, 1, 8, 0), CancellationToken.None)).Version);
        Assert.Contains("over fristen", (await app.SayAsync(Ahus, "veikart")).Words, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_lead_writes_a_measure()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeadId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.Message(LeadId, "veikart"));

        var form = await app.PostAsync(TenantActivity.Press(LeadId, app.Connector.CardsOf(LeadId)[^1].Body));
        var saved = await app.PostAsync(TenantActivity.Press(LeadId, form, Template));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Ahus, frist", saved.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(new OrganizationId("ahus"), Assert.Single(await AllAsync(app.Services)).Content.Owner);
    }

    /// <summary>What the form's button says the next measure is called.</summary>
    private static async Task<string> NextAsync(BotApp app, ChatMessage card)
    {
        var form = await app.PressCopyAsync(BotApp.Lead, card, RoadmapNewSubmit.VerbName);
        var save = form.Card!.Value.GetProperty("actions").EnumerateArray().First();
        return save.GetProperty("data").GetProperty(RoadmapCard.MeasureField).GetString()!;
    }

    private static Task<IReadOnlyList<RoadmapMeasure>> AllAsync(IServiceProvider services) =>
        services.GetRequiredService<RoadmapTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None);
}

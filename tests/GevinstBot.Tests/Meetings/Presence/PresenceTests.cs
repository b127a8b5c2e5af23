using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Presence;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings.Presence;

/// <summary>Who comes into the call becomes a proposal of who was there, which the lead confirms with the minutes.</summary>
[Trait("Lane", "Slow")]
public sealed class PresenceTests
{
    private const string Chat = "19:meeting_NjA2@thread.v2";
    private const string Stranger = "6e760000-0000-4000-8000-00000000ffff";
    private static readonly MeetingId November = new(new YearMonth(2026, 11), MeetingId.Own);
    private static readonly DateTimeOffset At = new(2026, 11, 17, 12, 1, 0, TimeSpan.Zero);
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task Who_came_is_proposed_and_confirmed_and_who_did_not_is_told_so_with_the_decisions()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-17T13:10");
        var chat = await app.RawChatAsync(Ahus);
        string[] came = [app.ObjectIdOf(Ahus), Stranger];
        await app.TellAsync(chat.InMeeting(joined: true, Chat, At, came));
        await app.TellAsync(chat.InMeeting(joined: true, Chat, At, came));
        await app.TellAsync(chat.InMeeting(joined: false, Chat, At.AddMinutes(70), came));
        // Another call on another day is none of the network's.
        await app.TellAsync(chat.InMeeting(joined: true, "19:meeting_other@thread.v2", At.AddDays(-3), app.ObjectIdOf(Ous)));
        await app.MoveClockToAsync("2026-11-17T15:00");
        var minutes = await app.CardSayingAsync(BotApp.Lead, "Referat");
        await app.PressCopyAsync(BotApp.Lead, minutes, MinutesAnswerSubmit.VerbName, ("present", "ahus"));
        await app.MoveClockToAsync("2026-11-18T10:00");

        Assert.Contains("1 av 11 var med, etter hvem som var inne i Teams-møtet.", minutes.Words, StringComparison.Ordinal);
        Assert.Equal("ahus", CardReading.ValueOf(minutes.Card, "present"));
        Assert.DoesNotContain("Dere var ikke med", (await app.CardSayingAsync(Ahus, "Beslutninger")).Words, StringComparison.Ordinal);
        Assert.Contains("Dere var ikke med", (await app.CardSayingAsync(Ous, "Beslutninger")).Words, StringComparison.Ordinal);
        var seen = Assert.Single(await app.Services.GetRequiredService<PresenceTable>().OfAsync(November, CancellationToken.None));
        Assert.Equal((app.ObjectIdOf(Ahus), At.AddMinutes(70)), (seen.Person.Value, seen.Left!.Value.ToDateTimeOffset()));
    }

    [Fact]
    public async Task A_sign_that_the_store_refuses_is_taken_when_it_comes_again_and_another_instance_knows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-11-17T13:10");
        var joined = (await app.RawChatAsync(Ahus)).InMeeting(joined: true, Chat, At, app.ObjectIdOf(Ahus));

        trouble.Refused = PresenceTable.Name;
        using (await app.PostActivityAsync(joined))
            trouble.Refused = null;
        await app.TellAsync(joined);

        var other = ActivatorUtilities.CreateInstance<PresenceTable>(app.Services);
        await CrashHarness.UntilAsync(async () => (await other.OfAsync(November, CancellationToken.None)).Count == 1);
    }

    [BicepFact]
    public async Task In_production_s_settings_who_came_is_noted()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 17, 12, 0));
        const string contact = "6e760000-0000-4000-8000-000000000102";
        app.Connector.HasChatWith(contact);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 17, 12, 5));

        await app.PostAsync(TenantActivity.InMeeting(contact, Chat, At));

        var seen = await app.Services.GetRequiredService<PresenceTable>().OfAsync(November, CancellationToken.None);
        Assert.Equal(contact, Assert.Single(seen).Person.Value);
    }
}

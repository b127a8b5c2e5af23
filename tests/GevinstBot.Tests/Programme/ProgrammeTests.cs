using System.Net;
using System.Text.RegularExpressions;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Programme;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Programme;

/// <summary>«program» and «endre program»: what those who go through it, help with it and lead it see of Tørn kull 3.</summary>
[Trait("Lane", "Slow")]
public sealed partial class ProgrammeTests
{
    private const string Leader = "Teamleder Hjertesengeposten";
    private const string LeaderId = "6e760000-0000-4000-8000-000000000301";
    private const string Advisor = "Forbedringsveileder Ahus";

    private static readonly object Moved = new { which = "kull3:gathering-2027-01-28", @do = "move", day = "2027-02-04", place = "Bodø" };

    [Fact]
    public async Task Each_sees_what_comes_next_for_them_a_calendar_follows_and_a_year_later_it_is_over()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-30T15:00");
        var (leader, advisor) = (await app.SayAsync(Leader, "program"), await app.SayAsync(Advisor, "programmet"));
        var contact = await app.SayAsync(BotApp.Contact("Ahus"), "program");
        var link = new Uri(Link().Match(leader.Cards[0].ToString()!).Value);
        var events = await EventsAsync(link);
        var wrong = await StatusAsync(new Uri(link.AbsoluteUri.Replace(link.Segments[^1], $"{new string('0', 32)}.ics", StringComparison.Ordinal)));
        var meetings = await StatusAsync(new Uri(link.AbsoluteUri.Replace("kull/kull3/", "", StringComparison.Ordinal)));
        await app.LeapToAsync(Instant.FromUtc(2027, 6, 1, 8, 0));
        var over = await app.SayAsync(Leader, "program");

        Assert.Matches("Neste Samling 3 .digital.*Torsdag 28. januar 2027", Plain(leader.Words));
        Assert.Matches("Neste Veiledermøte: Metaveiledning.*Mandag 7. desember", Plain(advisor.Words));
        Assert.Contains("Innsjekk: Ledelsesforankring Mandag 1. mars 2027 kl. 13.00 til kl. 14.00 · uke 9 · Teams · obligatorisk", Plain(leader.Words), StringComparison.Ordinal);
        Assert.Contains("April 2026", Plain(leader.Words), StringComparison.Ordinal);
        Assert.Contains("Programmet er for forbedringsteamene", Plain(contact.Words), StringComparison.Ordinal);
        Assert.Equal((11, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (events.Count, wrong, meetings));
        Assert.Equal(
            ("2026-09-16", "2026-09-18", "Tromsø", false),
            (events[1].Start!.Value.ToString("yyyy-MM-dd", null), events[1].End!.Value.ToString("yyyy-MM-dd", null), events[1].Location, events[1].Start!.HasTime));
        Assert.Equal(Instant.FromUtc(2027, 3, 1, 12, 0), Instant.FromDateTimeUtc(events[8].Start!.AsUtc));
        Assert.Contains("Programmet er over.", Plain(over.Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_gathering_is_looked_over_stored_once_told_once_to_those_whom_it_concerns_and_stands_months_later()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        var link = new Uri(Link().Match((await app.SayAsync(Leader, "program")).Cards[0].ToString()!).Value);
        var before = (await EventsAsync(link))[7];
        var form = await app.SayAsync(BotApp.Lead, "endre program");
        var refused = await app.PressAsync(
            BotApp.Lead, form, ProgrammeFormAnswerSubmit.VerbName, new { which = "kull3:gathering-2027-01-28", @do = "move", day = "2026-10-01", place = "Bodø" });
        var preview = await app.PressAsync(BotApp.Lead, form, ProgrammeFormAnswerSubmit.VerbName, Moved);
        var receipt = await app.PressAsync(BotApp.Lead, form with { Cards = [preview.Card!.Value] }, ProgrammeFormSaveSubmit.VerbName);
        var again = await app.PressCopyAsync(BotApp.Lead, form with { Cards = [preview.Card!.Value] }, ProgrammeFormSaveSubmit.VerbName);
        await app.MoveClockByAsync("PT16M");
        var told = await app.CardSayingAsync(Leader, "Programmet er endret");
        var after = (await EventsAsync(link))[7];
        await app.LeapToAsync(Instant.FromUtc(2027, 1, 29, 8, 0));
        var later = await app.SayAsync(Leader, "program");

        Assert.Contains("⚠ Dagen må være frem i tid.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Bodø", CardReading.ValueOf(refused.Card!.Value, "place"));
        Assert.Contains("10 personer får denne meldingen", Plain(preview.Words), StringComparison.Ordinal);
        Assert.Contains("er flyttet fra torsdag 28. januar 2027 til torsdag 4. februar 2027.", Plain(receipt.Words), StringComparison.Ordinal);
        Assert.Equal(receipt.Words, again.Words);
        Assert.Contains("er nå her: Bodø.", Plain(told.Words), StringComparison.Ordinal);
        Assert.Equal((before.Uid, 4, "Bodø"), (after.Uid, after.Start!.Day, after.Location));
        Assert.Matches("Neste Samling 3.*Torsdag 4. februar", Plain(later.Words));
        Assert.Equal(1, app.Services.GetRequiredService<CurrentNetwork>().Section<Cohorts>().All[0].EveryDay.Sum(day => day.Changes));
    }

    [Fact]
    public async Task A_store_that_fails_stores_nothing_and_a_slow_one_stores_the_change_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await app.SayAsync(BotApp.Lead, "endre program");
        var preview = await app.PressAsync(BotApp.Lead, form, ProgrammeFormAnswerSubmit.VerbName, Moved);
        var saving = form with { Cards = [preview.Card!.Value] };

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressAsync(BotApp.Lead, saving, ProgrammeFormSaveSubmit.VerbName);
        var none = Changes(app);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressAsync(BotApp.Lead, saving, ProgrammeFormSaveSubmit.VerbName);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(() => Task.FromResult(Changes(app) == 1));

        Assert.Equal((0, 1), (none, Changes(app)));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_team_sees_its_programme()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeaderId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.Message(LeaderId, "program"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Samling 2: Indikator og tiltak", app.Connector.CardsOf(LeaderId)[^1].Body.ToString(), StringComparison.Ordinal);
    }

    private static string Plain(string words) => words.Replace('\u00a0', ' ').Replace('\n', ' ');

    private static int Changes(BotApp app) =>
        app.Services.GetRequiredService<CurrentNetwork>().Section<Cohorts>().All[0].EveryDay.Sum(day => day.Changes);

    private static async Task<IReadOnlyList<CalendarEvent>> EventsAsync(Uri link)
    {
        using var http = new HttpClient();
        using var answer = (await http.GetAsync(link)).EnsureSuccessStatusCode();
        return [.. Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events.OrderBy(one => one.Start!.Value)];
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri link)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link);
        return answer.StatusCode;
    }

    [GeneratedRegex("http://[^\" ]+/kalender/kull/kull3/[0-9a-f]{32}\\.ics")]
    private static partial Regex Link();
}

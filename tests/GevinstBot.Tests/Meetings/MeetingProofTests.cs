using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GevinstBot.Meetings;
using GevinstBot.TestKit;
using GevinstBot.Tests.Reporting;
using Ical.Net.CalendarComponents;
using Microsoft.Playwright;

namespace GevinstBot.Tests.Meetings;

/// <summary>A year's meetings as they are seen from outside: the plan, the calendar's file, the draft beside its answers, Graph, and the minutes.</summary>
[Trait("Lane", "Slow")]
public sealed partial class MeetingProofTests
{
    private const string Rule = "lag møteplan 2027 andre tirsdag kl. 09–10.30 i Møterom 3, ikke august";
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task The_plan_for_2027_with_what_stands_against_its_days_and_one_that_is_moved_also_in_the_calendar_s_file()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        var proposal = await app.SayAsync(BotApp.Lead, Rule);
        await app.PressAsync(BotApp.Lead, proposal, MeetingPlanConfirmSubmit.VerbName);
        var link = new Uri(Link().Match((await app.SayAsync(Ahus, "kalender")).Cards[0].ToString()!).Value);
        var first = await EventAsync(link);
        await app.MoveClockToAsync("2026-11-02T10:00");
        await MeetingChangeTests.ChangeAsync(app, ("meeting", "2027-02"), ("do", "move"), ("day", "2027-02-11"));
        await app.MoveClockToAsync("2026-11-02T12:00");
        var told = await app.CardSayingAsync(Ahus, "Møtet er flyttet");
        var plan = await app.SayAsync(Ahus, "møteplan 2027");
        var second = await EventAsync(link);

        Assert.Equal(first.Uid, second.Uid);
        Assert.True(second.Sequence > first.Sequence);
        Proof.Matches(
            "meeting-plan.md",
            "# The plan for 2027", $"Made by `MeetingProofTests`. The lead types «{Rule}»:", Proof.Card(proposal.Words),
            "It is confirmed, and a week later the meeting of February is moved. Those concerned are told once:", Proof.Card(told.Words),
            "and it stands so in the plan:", Proof.Card(plan.Words),
            "## The calendar's file", "The meeting of February as Ical.Net reads it of the link, first and after the change:",
            Proof.Card($"{Line(first)}\n{Line(second)}"), "The same UID, and a higher SEQUENCE: a calendar moves what it has.");
    }

    [Fact]
    public async Task A_draft_of_the_agenda_beside_the_answers_that_it_came_from()
    {
        await using var app = await BotApp.StartAsync();
        await VariationRouteTests.KnowTheYearBeforeAsync(app);
        await app.MoveClockToAsync("2026-10-30T09:12");
        var innlandet = await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", new Dictionary<string, string>
        {
            ["measure-ventetid-somatikk"] = "Poliklinikk på kveldstid",
            ["effect-ventetid-somatikk"] = "2026-12-31",
        });
        var ahus = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", new Dictionary<string, string>
        {
            ["state-innleie"] = "not-yet",
            ["state-utskrivningsklare"] = "not-yet",
        });
        await app.MoveClockToAsync("2026-11-06T12:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");

        Assert.Contains("Be om 10 min erfaringsdeling.", draft.Words, StringComparison.Ordinal);
        Proof.Matches(
            "meeting-agenda.md",
            "# An agenda beside its answers",
            "Made by `MeetingProofTests`, in a network whose figures of the year before are known. Sykehuset Innlandet answers:",
            Proof.Card(innlandet.Words), "Ahus confirms what was fetched, which is far below what it was:", Proof.Card(ahus.Words), "The draft that the lead gets at the lock:",
            Proof.Card(string.Join('\n', draft.Words.Split('\n').Where(line => !Field().IsMatch(line)))));
    }

    [Fact]
    public async Task What_Graph_was_asked_after_the_answer_to_a_create_was_lost()
    {
        await using var bench = await InvitationBench.StartAsync("2026-10-27T09:00");
        bench.Calendar.LosesAnswers = true;
        await bench.LookAsync();
        var lost = bench.Graph.Calls.Count;
        bench.Calendar.LosesAnswers = false;
        await bench.LookAtAsync("2026-10-27T09:01");
        var calls = bench.Graph.Calls.Where(call => call.Path.Contains("event", StringComparison.OrdinalIgnoreCase)).Select(call => $"{call.Method} {call.Path}").ToList();
        var made = (JsonObject)bench.Calendar.Standing[0].Event.DeepClone();
        foreach (var field in (string[])["attendees", "body", "id", "onlineMeeting"])
            made.Remove(field);

        Assert.Empty(bench.Graph.Complaints);
        Assert.All(bench.Calendar.Standing, one => Assert.Equal(1, one.Mails));
        Proof.Matches(
            "meeting-graph.md",
            "# What Graph is asked when the answer to a create is lost",
            "Made by `MeetingProofTests` against the stand-in for Graph. The events are made, and the answers never come; a minute later:",
            Proof.Card(string.Join('\n', calls)),
            $"{bench.Calendar.Standing.Count} events stand in the calendar, and everybody has got one mail of each. The first, as it was asked for (without text and attendees):",
            Proof.Card(Guids().Replace(made.ToJsonString(Readable), "…")));
        Assert.True(lost < bench.Graph.Calls.Count);
    }

    [Fact]
    public async Task The_minutes_as_a_lead_sees_them_when_a_meeting_ends()
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), ViewportSize = new() { Width = 400, Height = 1200 } });
        await page.GotoAsync("local");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Nettverkskontakt OUS") })).ToBeVisibleAsync();
        foreach (var card in (string[])["MinutesCard.noted.nb", "MinutesReceiptCard.obligatory.nb", "DecisionsCard.obligatory.nb"])
        {
            var golden = await File.ReadAllTextAsync(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden", "Meetings", $"{card}.json"));
            var height = await page.EvaluateAsync<double>(
                """
                async card => {
                  const { drawCard } = await import('/local/cards.js');
                  document.body.replaceChildren(drawCard(JSON.parse(card), 0, 'seen', () => {}));
                  document.body.style.display = 'block';
                  document.body.firstChild.style.width = '374px';
                  return document.body.firstChild.getBoundingClientRect().height;
                }
                """, golden);

            Assert.InRange(height, 100, 640);
            if (Proof.IsUpdated)
                await page.Locator("body > *").First.ScreenshotAsync(new() { Path = RepositoryRoot.PathOf("docs", "proofs", $"meeting-{card.Split('.')[0]}.png") });
        }
    }

    private static async Task<CalendarEvent> EventAsync(Uri link)
    {
        using var http = new HttpClient();
        return Ical.Net.Calendar.Load(await http.GetStringAsync(link))!.Events.Single(one => one.Uid!.StartsWith("2027-02.", StringComparison.Ordinal));
    }

    private static string Line(CalendarEvent one) =>
        $"UID {one.Uid!.Split('.')[0]}.…  {one.Start!.Value:yyyy-MM-dd HH:mm}–{one.End!.Value:HH:mm} {one.Start.TzId}  {one.Status}  {one.Summary}  {one.Location}";

    /// <summary>What a draft's items are changed with.</summary>
    [GeneratedRegex("^(|true|Ta med|Sak \\d+|\\d+|Ny plass.*|Minutter, .*|Ny tittel.*|Ansvarlig.*|Hva skal opp.*|Nye saker.*|Skriv gjerne.*)$")]
    private static partial Regex Field();

    [GeneratedRegex("http://[^\" ]+/kalender/[0-9a-f]{32}\\.ics")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();
}

using System.Net;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Meetings;
using GevinstBot.Reporting.Figures;
using GevinstBot.StandIns;
using GevinstBot.TestKit;
using GevinstBot.Tests.Graph;
using GevinstBot.Tests.Infra;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Tenant;

/// <summary>A whole round with the deployment's settings: what the demo's settings bring along must not be needed.</summary>
[Trait("Lane", "Slow")]
public sealed class TenantTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";
    private const string Ahus = "6e760000-0000-4000-8000-000000000101";
    private const string Lead = "6e760000-0000-4000-8000-000000000001";

    private static readonly Instant Before = Instant.FromUtc(2026, 10, 29, 11, 0);
    private static readonly Instant Opening = Instant.FromUtc(2026, 10, 30, 8, 0);
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 2, 8, 30);
    private static readonly Instant Reminder = Instant.FromUtc(2026, 11, 4, 8, 0);

    [BicepFact]
    public async Task In_production_s_settings_a_round_reaches_people_the_bot_has_never_heard_from_is_answered_and_reminds_the_others()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);

        await app.RunAtAsync(Opening);
        var sent = app.Connector.Messages.Count;
        var answer = await app.PostAsync(TenantActivity.Press(Ous, app.Connector.CardsOf(Ous)[0].Body));
        await app.RunAtAsync(Reminder);

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
        Assert.Equal((11, 11), (sent, app.Graph.CountOf(GraphCall.Install)));
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Single(app.Connector.CardsOf(Ous));
        var contacts = app.Connector.Messages.Select(message => message.Conversation).Distinct().Where(chat => chat != StrictConnector.ChatOf(Lead));
        Assert.Equal(10, contacts.Count(chat => app.Connector.CardsOf(chat[2..]).Count == 2));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_file_of_figures_is_stored_and_shown_on_the_card()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        var import = app.Services.GetRequiredService<FigureImport>();
        var read = await import.PlanAsync(
            "HF;Indikator;Periode;Verdi;Kilde\nOUS;ventetid-somatikk;2026-09;54,5;SAS"u8.ToArray(),
            new FigureRequest { Source = "fil", Date = new LocalDate(2026, 10, 29) }, new LocalDate(2026, 10, 29), default);

        await import.StoreAsync(read.Match(plan => plan.Difference, _ => throw new InvalidOperationException()), by: null, Before, default);
        await app.RunAtAsync(Opening);

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("54,5\u00a0dager", app.Connector.CardsOf(Ous)[0].Body.GetRawText().Replace("\\u00A0", "\u00a0", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Hentet fra SAS 29.10.2026", app.Connector.CardsOf(Ous)[0].Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_typed_command_is_answered()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Message(Ous, "hva venter"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Måleindikatorer", app.Connector.CardsOf(Ous)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_contact_gets_the_link_that_a_calendar_fetches()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Message(Ous, "kalender"));

        var card = app.Connector.CardsOf(Ous)[^1].Body.GetRawText();
        var link = new Uri(card[card.IndexOf($"{TenantSettings.SiteAddress}/kalender/", StringComparison.Ordinal)..].Split('"')[0]);
        using var http = app.CreateClient();
        Assert.Contains("BEGIN:VEVENT", await http.GetStringAsync(new Uri(link.PathAndQuery, UriKind.Relative)), StringComparison.Ordinal);
        Assert.Empty(app.Connector.Complaints);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_lead_moves_a_meeting_and_everybody_is_told()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);

        await app.PostAsync(TenantActivity.Message(Lead, "flytt møte"));
        var preview = await app.PostAsync(TenantActivity.Press(
            Lead, app.Connector.CardsOf(Lead)[^1].Body, ("meeting", "2026-11"), ("do", "move"), ("day", "2026-11-24")));
        await app.PostAsync(TenantActivity.Press(Lead, preview));
        await app.RunAtAsync(Before + MeetingChangeRhythm.Settles + Duration.FromMinutes(3));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("er flyttet til", Assert.Single(app.Connector.CardsOf(Ous)).Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_figure_is_explained_and_an_organisation_reads_its_own()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Message(Ous, "forklar ventetid-somatikk 2026-09"));
        await app.PostAsync(TenantActivity.Message(Ahus, "mine tall"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("hentet fra NPR 22.10.2026, ikke bekreftet", app.Connector.CardsOf(Ous)[^1].Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Tallene for Ahus", app.Connector.CardsOf(Ahus)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_lead_writes_sees_beforehand_and_sends_to_people_the_bot_has_never_heard_from()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);

        await app.PostAsync(TenantActivity.Message(Lead, "melding"));
        var second = await app.PostAsync(TenantActivity.Press(
            Lead, app.Connector.CardsOf(Lead)[^1].Body, ("text", "Husk møtet"), ("wanted", "nothing")));
        var preview = await app.PostAsync(TenantActivity.Press(Lead, second, ("roles", "contacts")));
        await app.PostAsync(TenantActivity.Press(Lead, preview));
        await app.RunAtAsync(Before + Duration.FromMinutes(3));

        Assert.Empty(app.Connector.Complaints);
        Assert.Equal(11, app.Graph.CountOf(GraphCall.Install));
        Assert.Contains("Husk møtet", Assert.Single(app.Connector.CardsOf(Ous)).Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_task_that_is_given_away_reaches_somebody_whom_only_the_directory_knows()
    {
        const string Kari = "6e760000-0000-4000-8000-000000000901";
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Graph.People[Kari] = ("Kari Nordmann", "kari.nordmann@ous.example.no");
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Press(
            Ous, app.Connector.CardsOf(Ous)[0].Body, HandoverGiveSubmit.VerbName, ("person-name", "kari.nordmann@ous.example.no")));
        await app.RunAtAsync(Opening + Duration.FromMinutes(1));
        await app.PostAsync(TenantActivity.Press(Kari, app.Connector.CardsOf(Kari)[0].Body));
        await app.RunAtAsync(Opening + Duration.FromMinutes(2));
        await app.PostAsync(TenantActivity.Message(Ous, "hva venter"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
        Assert.Contains("Nettverkskontakt OUS har gitt deg dette.", app.Connector.CardsOf(Kari)[0].Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Ingenting venter", app.Connector.CardsOf(Ous)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_whoever_comes_in_a_contact_s_stead_gets_the_agenda_and_a_lead_nudges_and_moves_a_deadline()
    {
        const string Deputy = "6e760000-0000-4000-8000-000000000202";
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);
        await app.RunAtAsync(Opening);
        await app.RunAtAsync(Monday);

        await app.PostAsync(TenantActivity.Message(Lead, "purr ous"));
        await app.RunAtAsync(Monday + Duration.FromMinutes(1));
        var nudged = app.Connector.CardsOf(Ous).Count;
        await app.PostAsync(TenantActivity.Message(Lead, "utsett"));
        await app.PostAsync(TenantActivity.Press(
            Lead, app.Connector.CardsOf(Lead)[^1].Body, ("round", "indicators_2026-11"), ("day", "2026-11-09"), ("reason", "Høstferie")));
        var agenda = Instant.FromUtc(2026, 11, 11, 8, 0);
        await app.RunAtAsync(agenda);
        await app.PostAsync(TenantActivity.Press(Ous, app.Connector.CardsOf(Ous)[^1].Body, ("attendance", "substitute")));
        await app.RunAtAsync(agenda + Duration.FromMinutes(1));

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
        Assert.Equal(2, nudged);
        Assert.Contains("Du møter for OUS", app.Connector.CardsOf(Deputy)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task Whoever_a_policy_keeps_the_app_from_is_tried_once_a_day_and_gets_the_card_when_it_may_be_had()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);
        app.Graph.Instead = (call, request) => call == GraphCall.Install && IsAbout(Ous, request) ? StrictGraph.BlockedByPolicy() : null;

        await app.RunAtAsync(Opening);
        await app.RunAtAsync(Opening + Duration.FromHours(2));
        await app.RunAtAsync(Opening + Duration.FromHours(4));
        var (tries, sent) = (app.Graph.CountOf(GraphCall.Install), app.Connector.CardsOf(Ous).Count);
        await app.PostAsync(TenantActivity.Message(Lead, "status"));
        app.Graph.Instead = (_, _) => null;
        await app.RunAtAsync(Monday);

        Assert.Equal((11, 0), (tries, sent));
        Assert.Contains("en regel i Teams hindret meg", app.Connector.CardsOf(Lead)[^1].Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(12, app.Graph.CountOf(GraphCall.Install));
        Assert.Single(app.Connector.CardsOf(Ous));
    }

    [BicepFact]
    public async Task A_chat_that_Teams_opens_later_than_it_installs_gets_its_welcome_and_its_card_once()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Graph.Instead = (call, request) => call == GraphCall.Install && IsAbout(Ous, request) ? new(HttpStatusCode.Created) : null;
        await app.RunAtAsync(Opening);
        var tooSoon = app.Connector.CardsOf(Ous).Count;

        app.Graph.HasApp[Ous] = true;
        app.Connector.HasChatWith(Ous);
        await app.PostAsync(TenantActivity.Installation(Ous));
        await app.RunAtAsync(Opening + Duration.FromMinutes(1));
        await app.RunAtAsync(Opening + Duration.FromHours(1));

        Assert.Empty(app.Connector.Complaints);
        Assert.Equal((0, 1), (tooSoon, app.Connector.CardsOf(Ous).Count));
        Assert.Equal(2, app.Connector.Messages.Count(message => message.Conversation == StrictConnector.ChatOf(Ous)));
        Assert.Equal(11, app.Graph.CountOf(GraphCall.Install));
    }

    private static bool IsAbout(string person, HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.Contains($"/users/{person}/", StringComparison.Ordinal);
}

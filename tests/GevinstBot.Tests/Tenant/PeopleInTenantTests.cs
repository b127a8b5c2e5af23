using GevinstBot.Register;
using GevinstBot.StandIns;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Tenant;

/// <summary>People who change, are away and are back, with the deployment's settings.</summary>
[Trait("Lane", "Slow")]
public sealed class PeopleInTenantTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";
    private const string Deputy = "6e760000-0000-4000-8000-000000000202";
    private const string Lead = "6e760000-0000-4000-8000-000000000001";
    private const string Kari = "6e760000-0000-4000-8000-000000000901";

    private static readonly Instant Before = Instant.FromUtc(2026, 10, 29, 11, 0);
    private static readonly Instant Opening = Instant.FromUtc(2026, 10, 30, 8, 0);

    [BicepFact]
    public async Task In_production_s_settings_a_contact_named_by_e_mail_in_the_middle_of_a_round_gets_the_app_and_the_card()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);
        app.Graph.People[Kari] = ("Kari Nordmann", "kari.nordmann@ous.example.no");
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Message(Lead, "nettverk"));
        var form = await app.PostAsync(TenantActivity.Press(
            Lead, app.Connector.CardsOf(Lead)[^1].Body, RegisterEditSubmit.VerbName, ("what", "contact"), ("organization", "ous")));
        var saved = await app.PostAsync(TenantActivity.Press(Lead, form, ("person-name", "kari.nordmann@ous.example.no")));
        await app.RunAtAsync(Opening + Duration.FromMinutes(1));

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
        Assert.Contains("Kari Nordmann er kontakt hos OUS.", saved.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Måleindikatorer", app.Connector.CardsOf(Kari)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_automatic_replies_become_a_question_and_whoever_is_back_hears_what_was_answered()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Graph.Replies[Ous] = new
        {
            status = "scheduled",
            scheduledStartDateTime = new { dateTime = "2026-10-30T08:00:00", timeZone = "Europe/Oslo" },
            scheduledEndDateTime = new { dateTime = "2026-11-05T15:00:00", timeZone = "Europe/Oslo" },
        };

        await app.Services.GetRequiredService<MailboxWork>().AtAsync(Before, CancellationToken.None);
        await app.RunAtAsync(Before + Duration.FromMinutes(1));
        await app.PostAsync(TenantActivity.Press(Ous, app.Connector.CardsOf(Ous)[^1].Body));
        await app.RunAtAsync(Opening);
        await app.PostAsync(TenantActivity.Press(Deputy, app.Connector.CardsOf(Deputy)[^1].Body));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 6, 8, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 9, 8, 0));

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
        Assert.Contains(app.Connector.CardsOf(Ous), card => card.Body.GetRawText().Contains("Velkommen tilbake", StringComparison.Ordinal));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_message_to_a_group_reaches_whoever_has_the_app_and_says_who_has_not()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);
        app.Connector.HasChatWith(Kari);
        app.Graph.Groups["9a000000-0000-4000-8000-000000000001"] = ("Klinikkledere", "klinikkledere@hso.example.no");
        app.Graph.People[Kari] = ("Kari Nordmann", "kari.nordmann@ous.example.no");
        app.Graph.People["6e760000-0000-4000-8000-000000000902"] = ("Ola Hansen", "ola.hansen@ous.example.no");
        await app.PostAsync(TenantActivity.Installation(Kari));

        await app.PostAsync(TenantActivity.Message(Lead, "melding"));
        var second = await app.PostAsync(TenantActivity.Press(
            Lead, app.Connector.CardsOf(Lead)[^1].Body, ("text", "Husk møtet"), ("wanted", "nothing")));
        var preview = await app.PostAsync(TenantActivity.Press(Lead, second, ("group", "klinikkledere@hso.example.no")));
        await app.PostAsync(TenantActivity.Press(Lead, preview));
        await app.RunAtAsync(Before + Duration.FromMinutes(3));

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
        Assert.Contains("får den ikke (1): Ola Hansen", preview.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Husk møtet", app.Connector.CardsOf(Kari)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }
}

using GevinstBot.Domain.Reporting;
using GevinstBot.Forwarding;
using GevinstBot.Network;
using GevinstBot.NewIndicators;
using GevinstBot.Targets;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Tenant;

/// <summary>What is measured, and by whom it is told, with the deployment's settings.</summary>
[Trait("Lane", "Slow")]
public sealed class IndicatorsInTenantTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";
    private const string Lead = "6e760000-0000-4000-8000-000000000001";
    private const string Kari = "6e760000-0000-4000-8000-000000000901";

    private static readonly Instant Before = Instant.FromUtc(2026, 10, 29, 11, 0);
    private static readonly Instant Opening = Instant.FromUtc(2026, 10, 30, 8, 0);

    [BicepFact]
    public async Task In_production_s_settings_one_number_is_asked_of_somebody_whom_only_the_directory_knows_and_comes_back()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Graph.People[Kari] = ("Kari Nordmann", "kari.nordmann@ous.example.no");
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Press(
            Ous, app.Connector.CardsOf(Ous)[0].Body, ForwardAskSubmit.VerbName, ("forward-indicator", "innleie"),
            ("person-name", "kari.nordmann@ous.example.no")));
        await app.RunAtAsync(Opening + Duration.FromMinutes(1));
        var answered = await app.PostAsync(TenantActivity.Press(Kari, app.Connector.CardsOf(Kari)[0].Body, ("value-innleie", "9 900")));

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
        Assert.Contains("Innleie", app.Connector.CardsOf(Kari)[0].Body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", answered.GetRawText(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_lead_sets_a_year_s_target()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Message(Lead, "oppdater mål 2027"));
        var form = await app.PostAsync(TenantActivity.Press(
            Lead, app.Connector.CardsOf(Lead)[^1].Body, (TargetsCard.IndicatorField, "ventetid-somatikk")));
        await app.PostAsync(TenantActivity.Press(Lead, form, ("target", "55")));

        Assert.Empty(app.Connector.Complaints);
        Assert.Equal(55, Catalog(app).Definitions.Single(one => one.Id.Value == "ventetid-somatikk").Targets[2027].High);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_contact_proposes_an_indicator_and_a_lead_declines_it()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        app.Connector.HasChatWith(Lead);
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Message(Ous, "foreslå indikator"));
        await app.PostAsync(TenantActivity.Press(
            Ous, app.Connector.CardsOf(Ous)[^1].Body, ("proposal-name", "Frigjort tid"), ("proposal-what", "Timer"), ("proposal-why", "Gevinsten"),
            ("proposal-recognised", "yes")));
        var proposal = Assert.Single(await app.Services.GetRequiredService<ProposalTable>().AllAsync(default));
        await app.PostAsync(TenantActivity.Message(Lead, "indikatorer"));
        var form = await app.PostAsync(TenantActivity.Press(
            Lead, app.Connector.CardsOf(Lead)[^1].Body, (NewIndicatorsCard.WhichField, IndicatorOnItsWay.IdOf(proposal)), (IndicatorStepCard.StepField, "decline")));
        var declined = await app.PostAsync(TenantActivity.Press(Lead, form, ("rollout-reason", "Vi måler det alt")));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Vi måler det alt", (await app.Services.GetRequiredService<ProposalTable>().FindAsync(proposal.Id, default))!.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", declined.GetRawText(), StringComparison.Ordinal);
    }

    private static IndicatorCatalog Catalog(TenantApp app) => app.Services.GetRequiredService<CurrentNetwork>().Section<IndicatorCatalog>();
}

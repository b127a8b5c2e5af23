using GevinstBot.Meetings.Invitations;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Tenant;

/// <summary>The meetings in the organiser's calendar, with the deployment's settings.</summary>
[Trait("Lane", "Slow")]
public sealed class InvitationsInTenantTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";

    private static readonly Instant AgendaSent = Instant.FromUtc(2026, 11, 10, 7, 30);

    [BicepFact]
    public async Task In_production_s_settings_the_meetings_are_called_and_the_agenda_s_card_leads_into_the_meeting()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 29, 11, 0));
        app.Connector.HasChatWith(Ous);
        app.Graph.People[Ous] = ("Nettverkskontakt OUS", "kontakt@ous.example.no");
        var work = app.Services.GetRequiredService<InvitationWork>();
        await work.AtAsync(Instant.FromUtc(2026, 10, 29, 11, 0), CancellationToken.None);
        await app.RunAtAsync(AgendaSent);
        await work.AtAsync(AgendaSent + Duration.FromMinutes(30), CancellationToken.None);

        var november = app.Graph.Calendar.Standing[0];
        Assert.Equal(2, app.Graph.Calendar.Standing.Count);
        Assert.Equal(["kontakt@ous.example.no"], november.Invited);
        Assert.Contains("Velkommen og referat fra forrige møte", november.Body, StringComparison.Ordinal);
        Assert.Contains(
            app.Connector.CardsOf(Ous),
            card => card.Body.GetRawText().Contains($"https://teams.microsoft.com/l/meetup-join/{november.Id}", StringComparison.Ordinal));
        Assert.Empty(app.Graph.Complaints);
        Assert.Empty(app.Connector.Complaints);
    }
}

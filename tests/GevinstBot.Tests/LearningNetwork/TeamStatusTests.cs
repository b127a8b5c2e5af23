using GevinstBot.LearningNetwork;

namespace GevinstBot.Tests.LearningNetwork;

/// <summary>A health trust follows up its own teams: one card after the check-in has closed.</summary>
[Trait("Lane", "Slow")]
public sealed class TeamStatusTests
{
    private const string Leader = "Teamleder Hjertesengeposten";

    [Fact]
    public async Task Its_contact_is_told_once_how_its_own_teams_stand_and_nothing_that_they_wrote()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-27T09:00");
        await app.PressAsync(
            Leader, await app.CardSayingAsync(Leader, "innsjekk uke 49"), CheckInAnswerSubmit.VerbName,
            new Dictionary<string, string>
            {
                ["goal"] = "Halvere ventetiden",
                ["progress"] = "2.5",
                ["blocker-kind"] = "it",
                ["blocker"] = "Mangler tilgang",
            });
        await app.MoveClockToAsync("2026-12-18T12:00");

        var told = await app.CardSayingAsync(BotApp.Contact("Ahus"), "etter innsjekken i uke 49");
        var other = await app.CardSayingAsync(BotApp.Contact("Sørlandet sykehus"), "etter innsjekken i uke 49");

        Assert.Contains("2,5 – Vi har testet, men ser ikke bedring ennå", told.Words, StringComparison.Ordinal);
        Assert.Contains("IKT eller utstyr", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Mangler tilgang", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Halvere", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Øyepoliklinikken", told.Words, StringComparison.Ordinal);
        Assert.Contains("Har ikke sjekket inn i uke 49", other.Words.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await app.CardsAsync(BotApp.Contact("OUS")), card => card.Summary!.Contains("etter innsjekken", StringComparison.Ordinal));
    }
}

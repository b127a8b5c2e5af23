using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Network;
using GevinstBot.Experiences;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Experiences;

/// <summary>An experience that is written down: the form, with one organisation and with several, refused, shared, and never told.</summary>
public sealed class ToldExperienceGoldenTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);
    private static readonly PersonId Person = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Organization Ous = new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust);
    private static readonly Roster Roster = new("Helse Sør-Øst", [Ahus, Ous], [], [], [], []);

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void Every_state(Language language, string tag)
    {
        var request = Request(language);
        var content = new ExperienceContent(Ahus.Id, "Ventetid *ortopedi*", "Vi ringer dagen før.");
        var told = new ToldExperience("2026-11-02-01", content, Person, Now, Now);
        var typed = new Dictionary<string, string> { [ExperienceContent.WhatField] = "Vi ringer *dagen* før." };
        Check(ToldExperienceCard.Form(request, [Ahus], typed, []), "ToldExperienceCard.form");
        Check(
            ToldExperienceCard.Form(request, [Ahus, Ous], typed, [new Problem(ExperienceContent.AboutField, "form.required")]),
            "ToldExperienceCard.rejected");
        Check(ToldExperienceCard.Shared(request, told, Roster), "ToldExperienceCard.shared");
        Check(ToldExperienceCard.Untold(request), "ToldExperienceCard.untold");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Experiences/{name}.{tag}");
    }

    private static CardRequest Request(Language language)
    {
        var round = AskedRhythm.RoundOf(ToldExperience.Kind, "2026-11-02-01", Person, Now, ToldExperience.Days);
        var key = new DeliveryKey(new Prompt(round.Id, Person.Value, Person), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Now);
    }
}

using System.Text.RegularExpressions;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Meetings;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>Organisations that are merged, split or called otherwise, and what a report of before still says.</summary>
[Trait("Lane", "Slow")]
public sealed partial class MergeTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly (string, string)[] Action = [("action-1", "Lag opplæring"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25")];

    [Fact]
    public async Task An_organisation_goes_into_another_when_nothing_of_it_would_be_lost_and_past_reports_count_it_by_its_name()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-17T14:30");
        await app.PressCopyAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Referat fra møtet"), MinutesAnswerSubmit.VerbName, Action);
        await app.MoveClockToAsync("2026-11-18T08:30");
        (string, string)[] typed = [("into", "ous"), ("last-day", "2026-11-30"), ("name", "Hovedstaden sykehus HF"), ("short-name", "Hovedstaden")];

        var form = await FormAsync(app, "merge", "ahus");
        var refused = await app.PressCopyAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, typed);
        await app.PressCopyAsync(Ahus, await app.CardSayingAsync(Ahus, "Beslutninger fra møtet"), ActionDoneSubmit.VerbName);
        var merged = await app.PressCopyAsync(BotApp.Lead, await FormAsync(app, "merge", "ahus"), RegisterAnswerSubmit.VerbName, typed);
        await app.MoveClockToAsync("2026-12-21T09:00");
        var (november, december) = (await app.SayAsync(BotApp.Lead, "rapport 2026-11"), await app.SayAsync(BotApp.Lead, "rapport 2026-12"));

        Assert.Contains("Åpne aksjoner: 1.", form.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Organisasjonen har åpne aksjoner: 1.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus går inn i OUS etter 30.11.2026.", merged.Words, StringComparison.Ordinal);
        Assert.Contains("0 av 11", november.Words, StringComparison.Ordinal);
        Assert.Contains("0 av 10", december.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Hovedstaden", november.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus", november.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ahus", december.Words, StringComparison.Ordinal);
        Assert.Equal("Hovedstaden", Network(app).Roster.Organization(new("ous")).ShortName);
        Assert.Equal(new OrganizationId("ous"), Network(app).Roster.InPlaceOf(new("ahus"), new LocalDate(2026, 12, 1)));
        Assert.Equal(new OrganizationId("ahus"), Network(app).Roster.InPlaceOf(new("ahus"), new LocalDate(2026, 11, 30)));
        Assert.Contains("into: ous", (await app.Services.GetRequiredService<StoredNetwork>().StandingAsync(CancellationToken.None)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_split_off_is_asked_what_the_other_is_asked_from_its_day_on_and_not_in_what_was_open()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");

        var split = await app.PressCopyAsync(
            BotApp.Lead, await FormAsync(app, "split", "ahus"), RegisterAnswerSubmit.VerbName,
            ("name", "Nye Ahus HF"), ("short-name", "Nye Ahus"), ("kind", "trust"), ("from", "2026-11-02"), ("person", app.ObjectIdOf("Stedfortreder Ahus")));
        var before = Network(app).Roster;
        var isAsked = (await app.CardsAsync("Stedfortreder Ahus")).Count;
        await app.MoveClockToAsync("2026-11-05T09:00");
        var isAskedInTheRoundThatWasOpen = (await app.CardsAsync("Stedfortreder Ahus")).Count;
        await app.MoveClockToAsync("2026-11-09T09:00");
        var november = await app.SayAsync(BotApp.Lead, "rapport november");
        await app.MoveClockToAsync("2026-12-03T09:00");

        var (roster, added) = (Network(app).Roster, new OrganizationId("nye-ahus"));
        Assert.Contains("Nye Ahus HF er skilt ut fra Ahus fra 02.11.2026, med Stedfortreder Ahus som kontakt.", split.Words, StringComparison.Ordinal);
        Assert.Equal((null, null), (before.Find(added), before.ContactOf(added)));
        Assert.Equal((0, 0), (isAsked, isAskedInTheRoundThatWasOpen));
        Assert.Contains("0 av 11", november.Words, StringComparison.Ordinal);
        Assert.Contains(await app.CardsAsync("Stedfortreder Ahus"), card => card.Summary!.StartsWith("Måleindikatorer", StringComparison.Ordinal));
        Assert.Equal(app.ObjectIdOf("Stedfortreder Ahus"), roster.ContactOf(added)?.Value);
        Assert.All(roster.Initiatives, initiative => Assert.Equal(
            initiative.Organizations.Contains(new("ahus")), initiative.Organizations.Contains(added)));
        Assert.All(Network(app).Section<IndicatorCatalog>().Definitions, definition => Assert.Equal(
            definition.Organizations.Contains(new("ahus")), definition.Organizations.Contains(added)));
    }

    [Fact]
    public async Task What_was_closed_before_an_organisation_left_is_told_of_those_who_were_asked_however_late_somebody_looks()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T09:00");
        var preview = await MessageTests.PreviewAsync(
            app, "one", ("organizations", "ahus,ous"), ("choices", "Ja\nNei"), ("deadline", "2026-10-29"));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT5M");
        await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), MessageAnswerSubmit.VerbName, new { chosen = "1" });
        await app.MoveClockToAsync("2026-12-07T09:00");
        var (report, answers) = (await app.SayAsync(BotApp.Lead, "rapport 2026-12"), await app.SayAsync(BotApp.Lead, "meldinger pilot i mars"));

        var closed = await app.PressCopyAsync(
            BotApp.Lead, await FormAsync(app, "close", "ahus"), RegisterAnswerSubmit.VerbName, ("last-day", "2026-12-08"));
        await app.MoveClockToAsync("2027-01-04T09:00");
        var (later, answersLater) = (await app.SayAsync(BotApp.Lead, "rapport 2026-12"), await app.SayAsync(BotApp.Lead, "meldinger pilot i mars"));

        Assert.Contains("Ahus er med til og med 08.12.2026.", closed.Words, StringComparison.Ordinal);
        Assert.Equal(Counts(report), Counts(later));
        Assert.Contains("1 av 2 har svart", answers.Words, StringComparison.Ordinal);
        Assert.Equal(answers.Words, answersLater.Words);
    }

    /// <summary>«9 av 11», in order.</summary>
    private static IReadOnlyList<string> Counts(ChatMessage report) => [.. Count().Matches(report.Words).Select(match => match.Value)];

    [GeneratedRegex(@"\d+ av \d+")]
    private static partial Regex Count();

    private static async Task<ChatMessage> FormAsync(BotApp app, string what, string organization)
    {
        var card = await app.SayAsync(BotApp.Lead, "nettverk");
        var form = await app.PressCopyAsync(BotApp.Lead, card, RegisterEditSubmit.VerbName, ("what", what), ("organization", organization));
        return card with { Cards = [form.Card!.Value] };
    }

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}

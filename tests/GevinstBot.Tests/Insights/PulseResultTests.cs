using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Insights;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Insights;

/// <summary>How far the organisations have come, while the pulse is open, when it has closed, and the time after.</summary>
public sealed class PulseResultTests
{
    private static readonly TextCatalog Texts = new();
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly object Knowledge = new { awareness = "4", desire = "4", knowledge = "2", ability = "1", reinforcement = "1" };
    private static readonly object Awareness = new { awareness = "3", desire = "5", knowledge = "5", ability = "5", reinforcement = "5" };

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Fact]
    public async Task While_it_is_open_one_sees_one_s_own_and_when_it_has_closed_everybody_s()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-20T09:00");
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Knowledge);
        await app.PressAsync(Ous, await app.CardSayingAsync(Ous, "ADKAR"), PulseAnswerSubmit.VerbName, Awareness);

        var open = await app.SayAsync(Ahus, "pulsresultat");
        var lead = await app.SayAsync(BotApp.Lead, "pulsresultat");
        await app.MoveClockToAsync("2026-11-27T09:00");
        var closed = await app.SayAsync(Ahus, "pulsresultat november");
        var never = await app.SayAsync(Ahus, "pulsresultat 2026-10");

        Assert.Contains("2 av 9", open.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("OUS", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("OUS", lead.Words, StringComparison.Ordinal);
        // One's own first, although OUS' help begins earlier.
        Assert.Matches("Ahus[^§]*OUS[^§]*Midten", closed.Words);
        Assert.Contains("Ingen ADKAR-puls er sendt for den måneden.", never.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_was_planned_and_had_no_meeting_is_passed_by_in_what_was_before_and_in_the_course()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-20T09:00");
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Knowledge);
        await app.MoveClockToAsync("2026-12-01T09:00");
        var (network, pulses) = (app.Services.GetRequiredService<CurrentNetwork>(), app.Services.GetRequiredService<PulseReader>());
        var now = Instant.FromUtc(2026, 12, 1, 8, 0);
        var november = Assert.Single(await pulses.OfMonthAsync(network, new YearMonth(2026, 11), now, default));
        var later = network.Section<PulsePlan>().Pulses.Where(pulse => pulse.Initiative == november.Initiative.Id).Max(pulse => pulse.Month);
        var pulse = november with { Month = later.PlusMonths(2) };

        Assert.True(later > november.Month);
        Assert.Equal(november.Month, (await pulses.BeforeAsync(network, pulse, default)).Month);
        Assert.Equal([pulse.Month, november.Month], (await pulses.CourseAsync(network, pulse, now, default)).Select(one => one.Month));
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_card(Language language, string tag)
    {
        Organization[] all =
        [
            .. Enumerable.Range(1, 11).Select(number => new Organization(new($"hf-{number}"), $"Sykehus {number} HF", $"Sykehus {number}", OrganizationKind.HealthTrust)),
        ];
        var roster = new Roster("Helse Sør-Øst", all, [], [], [], []);
        var initiative = new Initiative(new("tiltak"), "Digital hjemmeoppfølging", "Gjennomføre", [.. all.Select(organization => organization.Id)]);
        IReadOnlyList<PulseAnswer> now = [.. all.Skip(1).Select((organization, at) => Said(organization, at + 1))];
        IReadOnlyList<PulseAnswer> before = [.. all.Take(6).Select((organization, at) => Said(organization, at * 2))];
        var pulse = new PulseReport(
            new YearMonth(2026, 11), initiative, PulseSummary.Of(now.Select(answer => answer.Scores), all.Length), now, initiative.Organizations, IsClosed: true);
        HashSet<OrganizationId> own = [new("hf-5")];

        Check("closed", new PulseResult(pulse, PulseHeatMap.Of(pulse, before), new YearMonth(2026, 6)));
        IReadOnlyList<PulseReport> course =
        [
            pulse, pulse with { Month = new YearMonth(2026, 6), Answers = before },
            pulse with { Month = new YearMonth(2026, 2), Answers = [.. before.Select(answer => answer with { Wording = "x - - - -" })] },
        ];
        Check("trend", new PulseResult(pulse, PulseHeatMap.Of(pulse, before), new YearMonth(2026, 6)) { Trend = PulseTrend.Of(course) });
        Assert.Empty(PulseTrend.Of(course.Take(2)));
        Check("open", new PulseResult(pulse with { IsClosed = false }, PulseHeatMap.Of(pulse, []), Before: null));
        var few = pulse with { Answers = [.. now.Take(3)] };
        Check("two", new PulseResult(few, PulseHeatMap.Of(few, before), new YearMonth(2026, 6)), new PulseResult(few, PulseHeatMap.Of(few, []), Before: null));

        void Check(string name, params IReadOnlyList<PulseResult> results) =>
            Golden.Matches(PulseResultCard.For(results, own, roster, Texts.In(language)).Card, $"Insights/PulseResultCard.{name}.{tag}");

        PulseAnswer Said(Organization organization, int number) => new(
            initiative.Id, organization.Id, new AdkarScores(Score(number), Score(number + 2), Score(number * 2), Score(number + 1), Score(number * 3)), [],
            new("kontakt"), Instant.FromUtc(2026, 11, 20, 8, 0));

        static int Score(int number) => 5 - (number % 4);
    }
}

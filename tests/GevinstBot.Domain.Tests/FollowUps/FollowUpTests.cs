using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Tests.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static readonly PersonId Lead = new("leder");
    private static readonly PersonId Contact = new("kontakt");
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 26, 8, 0);
    private static readonly LocalDate First = new(2026, 10, 27);
    private static readonly IndicatorCatalog Catalog = new([Indicators.Waiting with { Organizations = [Indicators.Ahus] }], []);

    private static readonly SendingHours Sending = new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    private static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [new(Indicators.Ahus, "Ahus", "Ahus", OrganizationKind.HealthTrust), new(Indicators.Ous, "OUS", "OUS", OrganizationKind.HealthTrust)],
        [new Person(Contact, "Kari", "", Language.Bokmål)], [new Member(Contact, Role.Contact, Indicators.Ahus)], [], []);

    private static readonly CloserFollowUp Every = new(
        "ahus--ventetid--1", Indicators.Ahus, Indicators.Waiting.Id, Weeks: 2, First, new LocalDate(2027, 1, 31), "Ventetiden øker", Lead, Now);

    [Fact]
    public void It_is_asked_about_on_its_days_until_its_last_one_beside_the_month_s_messages()
    {
        var rounds = Rounds(Every);

        Assert.Equal(
            [new LocalDate(2026, 10, 27), new(2026, 11, 10), new(2026, 11, 24), new(2026, 12, 8), new(2026, 12, 22), new(2027, 1, 5), new(2027, 1, 19)],
            rounds.Select(round => round.About));
        Assert.All(rounds, round => Assert.True(round is { IsBesidePlan: true, IsExtra: false, Reminders: [] }));
        Assert.All(rounds, round => Assert.Equal(Contact, Assert.Single(round.Addressees).Person));
        Assert.Equal((Every.Id, new LocalDate(2026, 11, 10)), FollowUpRhythm.Of(rounds[1].Id));
    }

    [Fact]
    public void Once_it_is_ended_nobody_is_asked_again()
    {
        var ended = EndedAt(Instant.FromUtc(2026, 11, 12, 9, 0));

        Assert.Equal(2, Rounds(ended).Count(round => round.Id.Kind == FollowUpRhythm.Kind));
        Assert.False(ended.IsOn(new LocalDate(2026, 11, 12)));
    }

    [Fact]
    public void What_is_open_when_it_is_ended_closes_then_and_what_hasn_t_opened_that_morning_never_does()
    {
        var at = Instant.FromUtc(2026, 11, 11, 9, 0);
        var early = Instant.FromUtc(2026, 11, 10, 6, 0);

        Assert.Equal(at, Rounds(EndedAt(at))[1].Closes);
        Assert.Equal(new LocalDate(2026, 10, 27), Assert.Single(Rounds(EndedAt(early)), round => round.Id.Kind == FollowUpRhythm.Kind).About);
    }

    [Fact]
    public void Whoever_was_asked_is_told_of_the_end_at_the_first_moment_and_of_what_nobody_was_asked_about_nobody_is()
    {
        var told = Rounds(EndedAt(Instant.FromUtc(2026, 11, 12, 19, 0)))[^1];

        Assert.Equal((FollowUpRhythm.EndKind, Instant.FromUtc(2026, 11, 13, 7, 30)), (told.Id.Kind, told.Opens));
        Assert.True(told is { IsBesidePlan: true, ExpectsAnswer: false, MayBeGiven: false });
        Assert.Equal(Contact, Assert.Single(told.Addressees).Person);
        Assert.Empty(Rounds(EndedAt(Instant.FromUtc(2026, 10, 26, 9, 0))));
        Assert.DoesNotContain(
            Rounds(EndedAt(Instant.FromUtc(2026, 11, 30, 19, 0)) with { Until = new LocalDate(2026, 11, 30) }), round => round.Id.Kind == FollowUpRhythm.EndKind);
    }

    [Fact]
    public void What_would_come_together_with_the_next_question_is_not_asked_so_that_July_ends_with_one()
    {
        var weekly = Every with { Weeks = 1, From = new LocalDate(2027, 6, 22), Until = new LocalDate(2027, 8, 10) };

        var days = Rounds(weekly).Select(round => round.About).ToList();

        Assert.Equal(days.Count, Rounds(weekly).Select(round => round.Opens).Distinct().Count());
        Assert.Single(days, day => day.Month == 7);
    }

    [Fact]
    public void An_organisation_that_has_left_is_asked_nothing() => Assert.Empty(Rounds(Every with { Organization = new("borte") }));

    [Fact]
    public void A_lead_begins_one_for_a_while_with_a_reason() => Assert.Equal(
        Every, Read([]).Match(begun => begun, problems => throw new InvalidOperationException(problems[0].ToString())));

    [Theory]
    [InlineData("organization", "", "organization")]
    [InlineData("indicator", "", "indicator")]
    [InlineData("organization", "ous", "indicator")]
    [InlineData("weeks", "3", "weeks")]
    [InlineData("until", "2026-10-26", "until")]
    [InlineData("until", "2028-01-31", "until")]
    [InlineData("why", "", "why")]
    public void What_can_t_be_right_is_told_beside_its_field(string field, string value, string refused) =>
        Assert.Equal([refused], Read([], (field, value)).Match(_ => [], problems => problems.Select(problem => problem.Field)));

    [Fact]
    public void The_same_is_not_followed_twice_at_once_and_may_be_again()
    {
        Assert.Equal([FollowUpEdit.Already], Read([Every]).Match(_ => [], problems => problems.Select(problem => problem.TextKey)));
        var over = Every with { End = new FollowUpEnd(First, "Nådd", Lead) };
        Assert.Equal("ahus--ventetid--2", Read([over]).Match(begun => begun.Id, _ => ""));
    }

    [Theory]
    [InlineData("62,5", "Triage på telefon", "partly", "")]
    [InlineData("", "Triage på telefon", "too-early", "")]
    [InlineData("mange", "Triage på telefon", "no", "value-now")]
    [InlineData("62", "", "no", "measure-done")]
    [InlineData("62", "Triage på telefon", "", "effect-so-far")]
    public void What_is_answered_may_lack_the_number_and_says_what_was_done(string value, string measure, string effect, string refused)
    {
        var read = TypedCheck.Read(
            new Dictionary<string, string> { ["value-now"] = value, ["measure-done"] = measure, ["effect-so-far"] = effect },
            Every.Id, First, Indicators.Waiting.Unit, Contact, Now);

        Assert.Equal(refused, read.Match(_ => "", problems => problems[0].Field));
    }

    private static CloserFollowUp EndedAt(Instant at) => Every with
    {
        End = new FollowUpEnd(at.InUtc().Date, "Under målet i to måneder", Lead),
        At = at,
    };

    private static List<Round> Rounds(CloserFollowUp followUp) =>
        [.. FollowUpRhythm.RoundsIn(new Interval(Now, Now + Duration.FromDays(400)), [followUp], id => id.Value, Roster, Sending)];

    private static Checked<CloserFollowUp> Read(IReadOnlyList<CloserFollowUp> known, params (string Field, string Value)[] other)
    {
        var typed = new Dictionary<string, string>
        {
            ["organization"] = "ahus",
            ["indicator"] = Indicators.Waiting.Id.Value,
            ["weeks"] = "2",
            ["until"] = "2027-01-31",
            ["why"] = "Ventetiden øker",
        };
        foreach (var (field, value) in other)
            typed[field] = value;
        return FollowUpEdit.Read(typed, known, Catalog, Roster, First, Lead, Now);
    }
}

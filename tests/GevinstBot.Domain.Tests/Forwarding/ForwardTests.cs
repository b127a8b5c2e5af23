using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Forwarding;

public sealed class ForwardTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly PersonId Bodil = new("6e760000-0000-4000-8000-000000000101");
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000201");
    private static readonly PersonId Ola = new("6e760000-0000-4000-8000-000000000102");
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), Oslo);

    /// <summary>Friday 30 October at 08.30 to Friday 6 November at 08.30, by Oslo's clock.</summary>
    private static readonly Round Asked = new(
        new RoundId(IndicatorRhythm.Kind, "2026-11"), At(30, 7, 30, month: 10), At(6, 7, 30), [new Addressee("ahus", Bodil)])
    {
        About = new LocalDate(2026, 11, 17),
    };

    private static readonly Roster Roster = new(
        "", [new Organization(Ahus, "Ahus", "Ahus", OrganizationKind.HealthTrust), new Organization(new("ous"), "OUS", "OUS", OrganizationKind.HealthTrust)],
        [Known(Bodil), Known(Kari), Known(Ola)],
        [new Member(Bodil, Role.Contact, Ahus), new Member(Ola, Role.Contact, new("ous"))], [], []);

    [Fact]
    public void Whoever_is_asked_has_until_a_sending_day_before_the_lock_so_that_there_is_time_to_approve()
    {
        var round = Of(Forwarded(At(2, 10, 0)));

        Assert.Equal((At(2, 10, 0), At(5, 7, 30)), (round.Opens, round.Closes));
        Assert.Equal([At(4, 7, 30)], round.Reminders);
        Assert.Equal([new Addressee("ahus", Kari)], round.Addressees);
    }

    [Fact]
    public void Asked_on_the_last_day_the_organisation_s_own_deadline_is_theirs_too_and_nobody_is_reminded()
    {
        var round = Of(Forwarded(At(5, 12, 0)));

        Assert.Equal(At(6, 7, 30), round.Closes);
        Assert.Empty(round.Reminders);
    }

    [Theory]
    [InlineData(5, 13, true)]
    [InlineData(5, 15, false)]
    [InlineData(6, 8, false)]
    public void Nobody_is_asked_when_the_card_would_come_after_the_lock(int day, int hour, bool isTime) =>
        Assert.Equal(isTime, ForwardRhythm.IsTimeToAsk(Asked, Ahus, At(day, hour, 0), Hours));

    [Fact]
    public void Asked_in_the_evening_the_card_comes_in_the_morning() =>
        Assert.Equal(At(3, 7, 30), Of(Forwarded(At(2, 19, 0))).Opens);

    [Fact]
    public void What_is_taken_back_is_over_from_that_moment() =>
        Assert.Equal(At(3, 9, 0), Of(Forwarded(At(2, 10, 0)) with { TakenBack = At(3, 9, 0) }).Closes);

    [Fact]
    public void A_lead_who_takes_the_round_back_takes_back_what_was_asked_of_others_too()
    {
        var withdrawn = Asked.TakenBack(new Withdrawal(Asked.Id, Ola, At(3, 9, 0)));

        Assert.NotNull(ForwardRhythm.RoundOf(Forwarded(At(2, 10, 0)), "Innleie", withdrawn, Hours).Withdrawn);
    }

    [Fact]
    public void A_lock_that_is_moved_moves_theirs()
    {
        var later = Asked with { Closes = At(9, 7, 30) };

        Assert.Equal(At(6, 7, 30), ForwardRhythm.RoundOf(Forwarded(At(2, 10, 0)), "Innleie", later, Hours).Closes);
    }

    [Fact]
    public void What_is_suggested_is_approved_by_whoever_answers_for_the_organisation_until_the_lock()
    {
        var forwarded = Forwarded(At(2, 10, 0)) with { Suggested = Value(9850), SuggestedAt = At(3, 12, 0) };

        var round = ForwardRhythm.ApprovalOf(forwarded, "Innleie", Asked, Roster, Hours);

        Assert.Equal((At(3, 12, 0), At(6, 7, 30)), (round.Opens, round.Closes));
        Assert.Equal([new Addressee("ahus", Bodil)], round.Addressees);
    }

    [Fact]
    public void Asked_a_second_time_about_the_same_it_is_another_question()
    {
        var (first, second) = (Forwarded(At(2, 10, 0)), Forwarded(At(3, 10, 0)) with { Number = 2 });

        Assert.NotEqual(Of(first).Id, Of(second).Id);
        Assert.Equal(Of(first).Id, Of(first with { Suggested = Value(1) }).Id);
    }

    [Fact]
    public void Only_an_indicator_that_nobody_else_has_been_asked_about_goes_to_somebody_who_has_not_got_it()
    {
        Assert.Equal(new ForwardTo(new("innleie"), Known(Kari)), Ask("innleie", Kari.Value).Match(ask => ask, _ => null!));
        Assert.Equal([(ForwardTo.IndicatorField, TypedForm.NotAChoice)], ProblemsOf(Ask("sykefravaer", Kari.Value)));
        Assert.Equal([("person", HandoverTo.HasItAlready)], ProblemsOf(Ask("innleie", Bodil.Value)));
        Assert.Equal([("person", HandoverTo.OfAnother)], ProblemsOf(Ask("innleie", Ola.Value)));
    }

    [Fact]
    public void All_that_is_wrong_with_the_form_is_said_at_once() =>
        Assert.Equal([ForwardTo.IndicatorField, "person"], ProblemsOf(Ask("", "nobody")).Select(problem => problem.Field));

    private static Checked<ForwardTo> Ask(string indicator, string person) => ForwardTo.Read(
        new Dictionary<string, string> { [ForwardTo.IndicatorField] = indicator, ["person"] = person }, [new("innleie")], Ahus, Bodil,
        Roster, directory: null);

    private static IEnumerable<(string Field, string Key)> ProblemsOf(Checked<ForwardTo> read) =>
        read.Problems.Select(problem => (problem.Field, problem.TextKey));

    private static Round Of(ForwardedIndicator forwarded) => ForwardRhythm.RoundOf(forwarded, "Innleie", Asked, Hours);

    private static ForwardedIndicator Forwarded(Instant at) => new(Asked.Id, Ahus, new("innleie"), Bodil, Kari, at);

    private static IndicatorValue Value(decimal value) =>
        new(new("innleie"), 1, ReportingPeriod.Month(2026, 9), IndicatorState.Reported) { Value = value };

    private static Person Known(PersonId id) => new(id, id.Value, "", Language.Bokmål);

    /// <summary>In UTC: an hour behind Oslo from 25 October.</summary>
    private static Instant At(int day, int hour, int minute, int month = 11) => Instant.FromUtc(2026, month, day, hour, minute);
}

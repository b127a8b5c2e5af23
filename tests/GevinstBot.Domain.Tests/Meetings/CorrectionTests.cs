using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class CorrectionTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), Oslo);
    private static readonly MeetingId November = new(new YearMonth(2026, 11));
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly LocalDate Today = new(2026, 11, 19);
    private static readonly Instant Told = Instant.FromUtc(2026, 11, 18, 7, 30);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly PersonId Kari = new("kari");

    private static readonly Minutes Saved = new(
        Day, [new Decision("raised-ahus", AgendaText.Written("Ny sak"), "Ja")], [new DecidedAction(1, "Noe", Ous, new LocalDate(2026, 12, 1))]);

    [Fact]
    public void Corrections_are_proposed_to_the_end_of_the_third_sending_day_after_the_decisions_came() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 14, 30), CorrectionRhythm.Until(Told, Hours));

    [Fact]
    public void The_lead_is_reminded_the_morning_after_the_time_is_out_and_no_longer_asked_when_the_next_meeting_begins()
    {
        var next = Instant.FromUtc(2026, 12, 15, 12, 0);
        var round = CorrectionRhythm.ToLead(Meeting.OfMonth(Day, new LocalTime(13, 0)), [Proposed(1)], CorrectionRhythm.Until(Told, Hours), next, Hours, []);

        Assert.Equal((Told, next), (round.Opens, round.Closes));
        Assert.Equal([Instant.FromUtc(2026, 11, 24, 7, 30)], round.Reminders);
    }

    [Fact]
    public void A_word_comes_when_nothing_waits_any_more_and_what_is_proposed_later_makes_another()
    {
        var (first, second, third) = (Decided(Proposed(1), hours: 2), Decided(Proposed(2, hours: 1), hours: 3), Decided(Proposed(3, hours: 5), hours: 9));

        Assert.Empty(CorrectionWord.Of([first, Proposed(2, hours: 1)]));
        Assert.Equal([(1, 2)], CorrectionWord.Of([first, second]).Select(word => (word.Number, word.Decided.Count)));
        Assert.Equal([(1, 2), (2, 1)], CorrectionWord.Of([first, second, third]).Select(word => (word.Number, word.Decided.Count)));
        Assert.Equal([(1, 2)], CorrectionWord.Of([first, second, Proposed(3, hours: 5)]).Select(word => (word.Number, word.Decided.Count)));
    }

    [Fact]
    public void What_is_taken_stands_in_the_minutes_with_who_proposed_it_and_when()
    {
        var taken = Take(Proposed(1, about: "decision-raised-ahus"), ("decision-raised-ahus", "Ja, fra mars"), ("correction-word", "Takk"));

        Assert.Equal("Ja, fra mars", Assert.Single(taken.Minutes.Decisions).Text);
        Assert.Equal(new TakenCorrection("ahus-1", "decision-raised-ahus", Ahus, Today) { Version = 1 }, taken.Minutes.CorrectionOf("decision-raised-ahus"));
        Assert.Equal("Takk", taken.Word);
    }

    [Fact]
    public void Of_an_action_who_does_it_and_by_when_can_be_corrected_too()
    {
        var taken = Take(Proposed(1), ("action-1", "Noe"), ("action-org-1", "ahus"), ("action-due-1", "2026-12-08"));

        Assert.Equal(new DecidedAction(1, "Noe", Ahus, new LocalDate(2026, 12, 8)), Assert.Single(taken.Minutes.Actions));
    }

    [Fact]
    public void What_is_neither_a_decision_nor_an_action_is_noted_and_so_is_what_was_taken_out_since()
    {
        var noted = Take(Proposed(1, about: CorrectionAnswer.Other), ("other", "Ahus var til stede"));
        var gone = Take(Proposed(1, about: "action-3"), ("other", "Aksjon 3 var vår"));

        Assert.Equal("Ahus var til stede", Assert.Single(noted.Minutes.Notes).Note);
        Assert.Equal("Aksjon 3 var vår", Assert.Single(gone.Minutes.Notes).Note);
    }

    [Fact]
    public void What_changes_nothing_is_refused_but_not_when_the_minutes_have_it_already()
    {
        var correction = Proposed(1, about: "decision-raised-ahus");
        var taken = Take(correction, ("decision-raised-ahus", "Nei"));
        var typed = new Dictionary<string, string> { ["decision-raised-ahus"] = "Nei" };

        Assert.Equal("correction.unchanged", Problem(correction, ("decision-raised-ahus", "Ja")));
        var again = CorrectionEdit.Take(typed, correction, taken.Minutes, new ActionOwners([Ahus, Ous]), Today).Match(read => read.Minutes, _ => null!);
        Assert.True(taken.Minutes.SaysTheSameAs(again));
        Assert.Equal(taken.Minutes.Corrected, again.Corrected);
    }

    [Fact]
    public void Declining_needs_a_word() => Assert.Equal(
        "correction.needs-word",
        CorrectionEdit.Decline(new Dictionary<string, string>()).Match(_ => "", problems => Assert.Single(problems).TextKey));

    [Fact]
    public void Minutes_that_are_written_anew_keep_what_was_corrected_and_still_stands()
    {
        var taken = Take(Proposed(1, about: "decision-raised-ahus"), ("decision-raised-ahus", "Nei")).Minutes;

        Assert.Single((taken with { Corrected = null }).Keeping(taken).Corrected!);
        Assert.Null((Saved with { Decisions = [] }).Keeping(taken).Corrected);
        Assert.Null(Saved.Keeping(before: null).Corrected);
    }

    [Fact]
    public void A_proposal_names_something_in_the_minutes_and_says_how_it_should_stand()
    {
        var read = CorrectionAnswer.Read(new Dictionary<string, string> { ["correction-about"] = "action-9", ["correction-text"] = "" }, Saved);

        Assert.Equal(["correction-about", "correction-text"], read.Match(_ => [], problems => problems.Select(problem => problem.Field).ToArray()));
    }

    [Fact]
    public void The_minutes_to_approve_come_first_and_the_meeting_says_of_each_whether_they_are()
    {
        var earlier = new ApprovedMinutes("2026-10", new LocalDate(2026, 10, 20));
        AgendaCandidate[] findings =
        [
            new(AgendaItemKind.Deviation, "ous", AgendaText.Written("Avvik"), AgendaText.Written(""), Ous, 9),
            new(AgendaItemKind.Minutes, "2026-10", AgendaText.Written("Referat"), AgendaText.Written(""), null, 1) { Approves = earlier },
        ];
        var agenda = AgendaDraft.From(Day, findings, Duration.FromMinutes(90));

        Assert.Equal(["standing-welcome", "minutes-2026-10", "deviation-ous", "standing-any-other"], agenda.Items.Select(item => item.Id));
        Assert.Equal("agenda.standing.opening", agenda.Items[0].Title.Key);
        Assert.Equal([earlier], Approves(agenda, ("approve-2026-10", "yes"))!);
        Assert.Null(Approves(agenda));
        Assert.Null(Approves(agenda, ("approve-2026-10", "no")));
        Assert.Null(Approves(agenda with { Items = [.. agenda.Items.Select(item => item with { Kept = item.Approves is null })] }));
    }

    private static IReadOnlyList<ApprovedMinutes>? Approves(Agenda agenda, params (string Field, string Value)[] typed) =>
        MinutesEdit.Read(typed.ToDictionary(one => one.Field, one => one.Value), agenda, new ActionOwners([Ahus])).Match(minutes => minutes.Approves, _ => throw new InvalidOperationException());

    private static TakenMinutes Take(MinutesCorrection correction, params (string Field, string Value)[] typed) =>
        CorrectionEdit.Take(typed.ToDictionary(one => one.Field, one => one.Value), correction, Saved, new ActionOwners([Ahus, Ous]), Today).Match(taken => taken, _ => throw new InvalidOperationException());

    private static string Problem(MinutesCorrection correction, params (string Field, string Value)[] typed) =>
        CorrectionEdit.Take(typed.ToDictionary(one => one.Field, one => one.Value), correction, Saved, new ActionOwners([Ahus, Ous]), Today)
            .Match(_ => "", problems => Assert.Single(problems).TextKey);

    private static MinutesCorrection Proposed(int number, int hours = 0, string about = "action-1")
    {
        var at = Told + Duration.FromHours(hours);
        return new MinutesCorrection(November, Ahus, number, new CorrectionAnswer(about, "Noe annet"), Kari, at, at);
    }

    private static MinutesCorrection Decided(MinutesCorrection correction, int hours) =>
        correction with { Version = 2, Verdict = new CorrectionVerdict(true, "", Kari, Told + Duration.FromHours(hours)) };
}

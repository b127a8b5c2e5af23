using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.LearningNetwork;

public sealed class LearningNetworkGoldenTests
{
    private static readonly TextCatalog Texts = new();
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 27, 7, 30);
    private static readonly Instant Closes = Instant.FromUtc(2026, 12, 2, 14, 0);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly PersonId Leader = new("6e760000-0000-4000-8000-000000000301");
    private static readonly PersonId Advisor = new("6e760000-0000-4000-8000-000000000321");

    private static readonly ImprovementTeam Team = new(
        new TeamId("hjertepost"), "Hjertesengeposten", new OrganizationId("ahus"), Leader, UnionRepresentative: null, [], Advisor);

    private static readonly CheckInAnswer Answer = new(
        "Halvere ventetiden på *utskrivning* innen 1. mars", "Portør henter medisiner på sengepost 3 i uke 47", "25 minutter spart per vakt",
        "Farmasøyten må varsles dagen før", TestDecision.Adjust, BlockerKind.It, "Får ikke tilgang til bestillingssystemet", Helper.Advisor,
        Progress: 2.5m, Measure: 12.5m);

    private static readonly CheckIn Stored = new(Team.Id, "2026-w49-kull3", Answer, Leader, Instant.FromUtc(2026, 11, 27, 8, 5), Version: 1)
    {
        BlockerSince = Instant.FromUtc(2026, 11, 27, 8, 5),
    };

    private static readonly CheckInQuestion Question = new(
        new ProgrammeDay(ProgrammeDayKind.CheckIn, new LocalDate(2026, 11, 30), Days: 1, "Ledelsesforankring og kommunikasjon"), Team, "2026-w49-kull3", Oslo);

    private static readonly IReadOnlyList<ChainedTest> Logged = TestChain.Of([
        Test(1, follows: null),
        Test(2, follows: 1) with
        {
            Said = new TestAnswer(
                "Portør henter medisiner på sengepost 3 i uke 47", "At vi sparer ti minutter per vakt", "25 minutter spart per vakt",
                "Farmasøyten må varsles dagen før", TestDecision.Adopt, Measure: 12.5m, "2026-11-01-01"),
        },
    ]);

    private static readonly BlockerQuestion Blocker = new(
        new BlockerRound(Stored, Team, Round(BlockerRhythm.Id(Stored), Advisor)),
        new Organization(new OrganizationId("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust), "Teamleder Hjertesengeposten", Oslo);

    private static readonly MovedDay Easter = new(new LocalDate(2027, 3, 26), new LocalDate(2027, 3, 24), NorwegianHolidays.GoodFriday);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void The_form(Language language, string tag)
    {
        var request = CheckInRequest(language, Opens);
        var later = Question with { Previous = Stored with { Period = "2026-w43-kull3" } };
        var answered = request with { BasedOn = Stored.Version };
        var typed = new Dictionary<string, string> { [CheckInField.Goal] = "Et annet mål" };

        Golden.Matches(CheckInCard.For(request, Question), $"LearningNetwork/CheckInCard.open.{tag}");
        Golden.Matches(CheckInCard.For(request with { Round = request.Round with { Moved = Easter } }, Question), $"LearningNetwork/CheckInCard.moved.{tag}");
        Golden.Matches(CheckInCard.For(request with { IsReminder = true }, later), $"LearningNetwork/CheckInCard.reminder.{tag}");
        Golden.Matches(CheckInCard.Correction(answered, Question, Stored.Answer), $"LearningNetwork/CheckInCard.correction.{tag}");
        Golden.Matches(
            CheckInCard.Form(answered, Question, typed, []).WithNotice(request.Texts["submit.overtaken-form", "fredag 27. november kl. 09.05", "Teamleder Hjertesengeposten"]),
            $"LearningNetwork/CheckInCard.overtaken.{tag}");
        Golden.Matches(
            CheckInCard.Form(request, Question, typed, [new Problem("progress", "form.required"), new Problem("learnt", "form.too-long", "1000")]),
            $"LearningNetwork/CheckInCard.rejected.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_form_begins_with_a_logged_test_and_shows_both_words_of_two_who_clash(Language language, string tag)
    {
        var request = CheckInRequest(language, Opens);
        var merge = CheckInMerge.Of(Answer, Answer with { Progress = 3m, Goal = "Et annet mål" }, Answer with { Progress = 3.5m, Blocker = null, BlockerText = "" });

        Golden.Matches(CheckInCard.For(request, Question with { Logged = Logged[1], Focus = CheckInFocus.Test }), $"LearningNetwork/CheckInCard.logged.{tag}");
        Golden.Matches(
            CheckInCard.Clashing(request with { BasedOn = 2 }, Question, new CheckInClashFacts(merge, Answer with { Progress = 3.5m }, "Tillitsvalgt *Hjertesengeposten*")),
            $"LearningNetwork/CheckInCard.clash.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_form_and_the_receipt_of_a_logged_test(Language language, string tag)
    {
        var request = Request(TestRound(Leader), language, Opens);
        var (first, later) = (TestsOf(Leader, []), TestsOf(Leader, Logged));
        var typed = new Dictionary<string, string> { ["result"] = "Bedre", ["measure"] = "mange" };
        var clash = new LoggedTestClashFacts(Logged[1].Test.Said, ["decision", "learnt"], Logged[0].Test.Said, "Tillitsvalgt *Hjertesengeposten*");

        Golden.Matches(LoggedTestCard.For(request, first), $"LearningNetwork/LoggedTestCard.first.{tag}");
        Golden.Matches(LoggedTestCard.For(request, later), $"LearningNetwork/LoggedTestCard.later.{tag}");
        Golden.Matches(LoggedTestCard.Correction(request, later, Logged[1].Test), $"LearningNetwork/LoggedTestCard.correction.{tag}");
        Golden.Matches(
            LoggedTestCard.Form(request, first, "new", typed, [new Problem("test", "form.required"), new Problem("measure", "number.unreadable")]),
            $"LearningNetwork/LoggedTestCard.rejected.{tag}");
        Golden.Matches(
            LoggedTestCard.Form(request, later, Logged[1].Test.Id, LoggedTestCard.Fields(clash.Own, request.Texts), [], clash),
            $"LearningNetwork/LoggedTestCard.clash.{tag}");
        Golden.Matches(LoggedTestReceiptCard.For(request, later, Logged[1], "Teamleder Hjertesengeposten"), $"LearningNetwork/LoggedTestReceiptCard.logged.{tag}");
        Golden.Matches(LoggedTestReceiptCard.For(request with { Now = Closes }, later, Logged[0], by: null), $"LearningNetwork/LoggedTestReceiptCard.closed.{tag}");
        Golden.Matches(LoggedTestReceiptCard.Untold(request), $"LearningNetwork/LoggedTestReceiptCard.untold.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void An_advisor_s_Friday(Language language, string tag)
    {
        var cohort = new Cohort(new CohortId("kull3"), "Tørn kull 3", [Question.Day], [Team]);
        var meeting = new ProgrammeDay(ProgrammeDayKind.AdvisorMeeting, new LocalDate(2026, 12, 7), Days: 1, "Metaveiledning");
        var request = Request(Round(AdvisorRhythm.Id(cohort, Question.Day), Advisor), language, Opens);
        var team = new TeamStanding(
            Team, Stored with { BlockerSince = Opens - Duration.FromDays(20) }, Tests: 0, new ProposedProgress(2.5m, ProgressReason.Tested),
            new AdvisorScore(1m, "Møte *tirsdag*"));
        TeamStanding[] many =
        [
            team, team with { Team = Team with { Id = new("akutt"), Name = "Akuttmottaket" }, Tests = 2, Scored = null },
            team with { Team = Team with { Id = new("ny"), Name = "Nyoppstartet *team*" }, CheckIn = null, Scored = null, Proposal = new(0.5m, ProgressReason.NothingTold) },
        ];
        var friday = new AdvisorFridayQuestion(cohort, Question.Day, [team], [], Said: null, Oslo);
        var said = new AdvisorScores("2026-w49-kull3", Advisor, new Dictionary<TeamId, AdvisorScore> { [Team.Id] = team.Scored! }, Opens);
        var held = friday with { Day = meeting, Teams = many, Common = [new(BlockerKind.It, 3), new(BlockerKind.Time, 1)], Said = said };

        Golden.Matches(AdvisorFridayCard.For(request, friday), $"LearningNetwork/AdvisorFridayCard.one.{tag}");
        Golden.Matches(AdvisorFridayCard.For(request, held), $"LearningNetwork/AdvisorFridayCard.meeting.{tag}");
        Golden.Matches(AdvisorFridayCard.For(request with { Now = Closes }, held with { Common = [] }), $"LearningNetwork/AdvisorFridayCard.closed.{tag}");
        Golden.Matches(AdvisorFridayCard.For(request, friday with { Teams = [] }), $"LearningNetwork/AdvisorFridayCard.none.{tag}");
        Golden.Matches(
            AdvisorFridayCard.Form(
                request, friday, new Dictionary<string, string> { ["score-hjertepost"] = "9", ["help-hjertepost"] = "Møte" },
                [new Problem("score-hjertepost", "form.not-a-choice")]),
            $"LearningNetwork/AdvisorFridayCard.rejected.{tag}");
        Golden.Matches(
            CheckInReceiptCard.For(
                CheckInRequest(language, Opens), Question, Stored, new CheckInNames("Teamleder", null, "Kari") { Agreed = "Møte *tirsdag*", Words = "Kl. to" }),
            $"LearningNetwork/CheckInReceiptCard.agreed.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_a_health_trust_is_told_of_its_teams(Language language, string tag)
    {
        var cohort = new Cohort(new CohortId("kull3"), "Tørn kull 3", [Question.Day], [Team]);
        var request = Request(Round(TeamStatusRhythm.Id(new RoundId(CheckInRhythm.Kind, "2026-w49-kull3")), Leader), language, Opens);
        var team = new TeamStanding(Team, Stored, Tests: 0, new ProposedProgress(2.5m, ProgressReason.Tested), Scored: null)
        {
            Logged = 3,
            Variation = IndicatorVariation.Of(Direction.Lower, [42, 41, 43, 40, 42, 41, 43, 28]),
        };
        var told = new TeamStatusQuestion(
            cohort, Question.Day, "2026-w49-kull3", Blocker.Organization,
            [
                team,
                team with { Team = Team with { Id = new("akutt"), Name = "Akuttmottaket" }, CheckIn = Stored with { Period = "2026-w43-kull3" }, Logged = 1, Variation = null },
                team with { Team = Team with { Id = new("ny"), Name = "Nyoppstartet *team*" }, CheckIn = null, Logged = 0, Variation = null },
            ]);

        Golden.Matches(TeamStatusCard.For(request, told), $"LearningNetwork/TeamStatusCard.many.{tag}");
        Golden.Matches(TeamStatusCard.For(request, told with { Teams = [] }), $"LearningNetwork/TeamStatusCard.none.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_team_s_own_indicator(Language language, string tag)
    {
        var today = new LocalDate(2026, 11, 27);
        var said = new TeamIndicatorSaid("Ventetid på *utskrivning*", "minutter", Direction.Lower, 42.5m, today.PlusDays(-70), Target: 20);
        var indicator = new TeamIndicator(Team.Id, said, Leader, Opens);
        decimal[] values = [41, 43, 40, 42, 41, 39, 42, 28, 27, 25, 26, 24];
        var series = TeamSeries.Of(
            indicator, values.Select((value, at) => new TeamMeasurement(Team.Id, today.PlusDays((at - 12) * 5), value, Leader, Opens)), [], [], Oslo);
        var request = Request(Round(new RoundId(TeamIndicatorRhythm.Kind, "2026-11-27-01"), Leader), language, Opens);
        var own = new TeamIndicatorQuestion(Team, Series: null, Leader, today);
        var typed = new Dictionary<string, string> { ["indicator-name"] = "Ventetid", ["baseline"] = "mange" };

        Golden.Matches(TeamIndicatorCard.For(request, own), $"LearningNetwork/TeamIndicatorCard.form.{tag}");
        Golden.Matches(
            TeamIndicatorCard.Form(request, own, typed, [new Problem("baseline", "number.unreadable"), new Problem("indicator-unit", "form.required")]),
            $"LearningNetwork/TeamIndicatorCard.rejected.{tag}");
        Golden.Matches(TeamIndicatorCard.For(request, own with { Reader = Advisor }), $"LearningNetwork/TeamIndicatorCard.none.{tag}");
        Golden.Matches(
            TeamIndicatorCard.For(request, own with { Series = TeamSeries.Of(indicator with { Said = said with { Target = null } }, [], [], [], Oslo) }),
            $"LearningNetwork/TeamIndicatorCard.one.{tag}");
        Golden.Matches(TeamIndicatorCard.For(request, own with { Series = series }), $"LearningNetwork/TeamIndicatorCard.many.{tag}");
        Golden.Matches(
            TeamIndicatorCard.Shown(
                request, own with { Series = series }, series, new Dictionary<string, string> { ["measured"] = "mange" },
                [new Problem("measured", "number.unreadable")]),
            $"LearningNetwork/TeamIndicatorCard.refused.{tag}");
        Golden.Matches(
            TeamIndicatorCard.Picture(request, own, series, new Uri("https://gevinstbot.example/teamkurve/0123.svg")),
            $"LearningNetwork/TeamIndicatorCard.picture.{tag}");
        Golden.Matches(TeamIndicatorCard.For(request, own with { Series = series, Reader = Advisor }), $"LearningNetwork/TeamIndicatorCard.advisor.{tag}");
        Golden.Matches(
            CheckInReceiptCard.For(
                CheckInRequest(language, Opens), Question with { Series = series }, Stored, new CheckInNames("Teamleder Hjertesengeposten", null, null)),
            $"LearningNetwork/CheckInReceiptCard.measured.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_team_s_tests(Language language, string tag)
    {
        var (own, advisor) = (Request(TestRound(Leader), language, Opens), Request(TestRound(Advisor), language, Opens));
        var many = TestChain.Of(Enumerable.Range(1, 17).Select(number => Test(number, number is 1 or 5 or 9 ? null : number - (number % 3 == 0 ? 2 : 1))));

        Golden.Matches(TeamTestsCard.For(own, TestsOf(Leader, [])), $"LearningNetwork/TeamTestsCard.none.{tag}");
        Golden.Matches(TeamTestsCard.For(own, TestsOf(Leader, Logged.Take(1))), $"LearningNetwork/TeamTestsCard.one.{tag}");
        Golden.Matches(TeamTestsCard.For(own, TestsOf(Leader, many)), $"LearningNetwork/TeamTestsCard.many.{tag}");
        Golden.Matches(TeamTestsCard.For(advisor, TestsOf(Advisor, Logged)), $"LearningNetwork/TeamTestsCard.advisor.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_receipt(Language language, string tag)
    {
        var (open, closed) = (CheckInRequest(language, Opens), CheckInRequest(language, Closes));
        var (by, taken) = (new CheckInNames("Teamleder Hjertesengeposten", "Forbedringsveileder Ahus", null), new CheckInNames(null, null, "Forbedringsveileder Ahus"));

        Golden.Matches(CheckInReceiptCard.For(open, Question, Stored, by), $"LearningNetwork/CheckInReceiptCard.blocker.{tag}");
        Golden.Matches(CheckInReceiptCard.For(open, Question, Stored, taken), $"LearningNetwork/CheckInReceiptCard.help-taken.{tag}");
        Golden.Matches(CheckInReceiptCard.For(closed, Question, Stored, by), $"LearningNetwork/CheckInReceiptCard.closed.{tag}");
        Golden.Matches(CheckInReceiptCard.Unanswered(closed, Question), $"LearningNetwork/CheckInReceiptCard.unanswered.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_advisor_s_card(Language language, string tag)
    {
        var (open, closed) = (BlockerRequest(language, Opens), BlockerRequest(language, Closes));
        var gone = Blocker with { Blocker = Blocker.Blocker with { CheckIn = Stored with { Answer = Answer with { Blocker = null, BlockerText = "" } } } };

        Golden.Matches(BlockerCard.For(open, Blocker, taken: null), $"LearningNetwork/BlockerCard.open.{tag}");
        Golden.Matches(BlockerCard.For(open, Blocker, new TakenBlocker(Team.Id, Advisor, Opens, Words: "")), $"LearningNetwork/BlockerCard.taken.{tag}");
        Golden.Matches(
            BlockerCard.For(open, Blocker, new TakenBlocker(Team.Id, Advisor, Opens, "Kl. *to* i dag")), $"LearningNetwork/BlockerCard.answered.{tag}");
        Golden.Matches(
            BlockerCard.Form(
                open, Blocker, new Dictionary<string, string> { ["blocker-answer"] = "Langt" }, [new Problem("blocker-answer", "form.too-long", "300")]),
            $"LearningNetwork/BlockerCard.rejected.{tag}");
        Golden.Matches(BlockerCard.For(open with { IsReminder = true }, Blocker, taken: null), $"LearningNetwork/BlockerCard.reminder.{tag}");
        Golden.Matches(BlockerCard.For(open, gone, taken: null), $"LearningNetwork/BlockerCard.gone.{tag}");
        Golden.Matches(BlockerCard.For(closed, Blocker, taken: null), $"LearningNetwork/BlockerCard.closed.{tag}");
    }

    [Theory]
    [InlineData('å', 800, true)]
    [InlineData('"', 900, true)]
    [InlineData('\u0001', 100_000, true)]
    [InlineData('å', 100_000, false)]
    [InlineData('"', 100_000, false)]
    [InlineData('漢', 100_000, false)]
    public void A_novel_in_every_field_still_makes_a_card_that_can_be_sent(char letter, int length, bool isWhole)
    {
        var novels = CheckInField.All.ToDictionary(field => field, _ => new string(letter, length));
        var submission = new Submission(CheckInRequest(Language.Bokmål, Opens), novels);
        var form = CheckInCard.Form(submission.Card, Question, submission.Typed, [new Problem("goal", "form.too-long", "1000")]);

        Assert.Equal(isWhole, submission.IsWhole);
        Assert.True(CardJson.Fits(form));
    }

    [Fact]
    public void A_correction_shows_what_was_typed_to_the_letter()
    {
        const string goal = "{{DATE(2026-11-17)}} <at>alle</at> \U0001F469\u200D\u2695\uFE0F *fet*";
        var request = CheckInRequest(Language.Bokmål, Opens);
        var card = CheckInCard.Form(request, Question, CheckInCard.Fields(Answer with { Goal = goal }, request.Texts), []);

        Assert.Equal(goal, CardReading.ValueOf(CardJson.Element(card), "goal"));
    }

    [Fact]
    public void Every_choice_and_step_has_words() => Assert.All(Texts.All, local =>
    {
        Assert.All(Enum.GetValues<TestDecision>(), choice => Assert.NotEmpty(local[$"check-in.decision.{CheckInField.Key(choice)}"]));
        Assert.All(Enum.GetValues<BlockerKind>(), choice => Assert.NotEmpty(local[$"check-in.blocker-kind.{CheckInField.Key(choice)}"]));
        Assert.All(Enum.GetValues<Helper>(), choice => Assert.NotEmpty(local[$"check-in.help-from.{CheckInField.Key(choice)}"]));
        Assert.All(Enum.GetValues<TeamRole>(), role => Assert.NotEmpty(local[$"team.role.{CheckInField.Key(role)}"]));
        Assert.All(Enum.GetValues<CheckInFocus>(), focus => Assert.NotEmpty(local[$"check-in.focus.{CheckInField.Key(focus)}"]));
        Assert.All(Progress.Steps, step => Assert.NotEmpty(local[$"check-in.progress.{Progress.Key(step)}"]));
    });

    private static LoggedTest Test(int number, int? follows) => new(
        Team.Id, $"2026-11-{number:00}-01",
        new TestAnswer(
            $"Varsle apoteket dagen før, forsøk {number}", "", "", "", number % 4 == 0 ? TestDecision.Discard : null, Measure: null,
            follows is { } before ? $"2026-11-{before:00}-01" : null),
        Leader, Instant.FromUtc(2026, 11, number, 9, 0), Instant.FromUtc(2026, 11, number, 9, 0));

    private static LoggedTestQuestion TestsOf(PersonId reader, IEnumerable<ChainedTest> tests) => new(Team, [.. tests], reader, Oslo);

    private static Round TestRound(PersonId to) => Round(new RoundId(LoggedTestRhythm.Kind, "2026-11-27-01"), to);

    private static CardRequest CheckInRequest(Language language, Instant now) =>
        Request(Round(new RoundId(CheckInRhythm.Kind, "2026-w49-kull3"), Leader), language, now);

    private static CardRequest BlockerRequest(Language language, Instant now) => Request(Blocker.Blocker.Round, language, now);

    private static Round Round(RoundId id, PersonId to) => new(id, Opens, Closes, [new Addressee("hjertepost", to)]);

    private static CardRequest Request(Round round, Language language, Instant now)
    {
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), "0123456789abcdef"), Texts.In(language), now);
    }
}

using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.GroupPulse;

public sealed class GroupPulseEditTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000101"), "Kari Nordmann", "", Language.Bokmål);
    private static readonly PersonId Per = new("6e760000-0000-4000-8000-000000000102");

    private static readonly AvoidPeriod Survey =
        new(AvoidPeriods.EmployeeSurvey, new LocalDate(2027, 2, 1), new LocalDate(2027, 2, 19), OrganizationId: null, AvoidStrength.Soft);

    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([Survey]), Oslo);

    private static readonly Roster Network = new(
        "Helse Nord", [], [Kari], [], [],
        [
            new Initiative(new("journal"), "Ny journal", "Gjennomføre", []),
            new Initiative(new("arkiv"), "Arkiv", "Realisere", []) { Closed = new LocalDate(2026, 6, 30) },
        ]);

    [Fact]
    public void A_list_names_people_by_id_by_address_or_as_the_network_does_each_once_with_the_part()
    {
        const string List = "kari nordmann; Øst\n6E760000-0000-4000-8000-000000000102  Vest\nper@sykehus.no; Øst\n\nKari Nordmann";

        var people = TypedPeople.Of(TypedLine.Of(List), Network, new Dictionary<string, PersonId> { ["per@sykehus.no"] = Per });

        Assert.Equal([new AskedPerson(Kari.Id, "Øst"), new AskedPerson(Per, "Vest")], people);
    }

    [Theory]
    [InlineData("Nordmann, Kari <kari@sykehus.no>; Hansen, Per <per@sykehus.no>", "kari@sykehus.no|", "per@sykehus.no|")]
    [InlineData("kari@sykehus.no, per@sykehus.no", "kari@sykehus.no|", "per@sykehus.no|")]
    [InlineData("Kari Nordmann  kari@sykehus.no  Øst", "kari@sykehus.no|Øst")]
    [InlineData("mailto:kari@sykehus.no,", "kari@sykehus.no|")]
    [InlineData("Kari; 6e760000-0000-4000-8000-000000000102; Øst", "6e760000-0000-4000-8000-000000000102|Øst")]
    [InlineData(" ; ; \n;Øst", "Øst|")]
    public void What_address_books_and_sheets_paste_never_makes_a_person_the_name_of_a_part(string list, params string[] people) =>
        Assert.Equal(people, TypedLine.Of(list).Select(line => $"{line.Who}|{line.Part}"));

    [Theory]
    [InlineData(DirectoryOutcome.Silent, TypedPeople.DirectorySilent)]
    [InlineData(DirectoryOutcome.NotSet, TypedPeople.NoDirectory)]
    public void Nobody_is_called_unknown_whom_the_directory_has_said_nothing_of(DirectoryOutcome outcome, string problem)
    {
        var limits = Limits with { Unanswered = new Dictionary<string, DirectoryOutcome> { ["per@sykehus.no"] = outcome } };

        Assert.Equal(problem, Assert.Single(Read("people", "Kari Nordmann\nper@sykehus.no; Øst", limits)).TextKey);
    }

    [Theory]
    [InlineData("people", "ukjent@sykehus.no", "people", TypedPeople.Unknown)]
    [InlineData("initiative", "arkiv", "initiative", TypedForm.NotAChoice)]
    [InlineData("people", "", "roles", GroupPulseEdit.Nobody)]
    [InlineData("deadline", "2027-01-15", "deadline", "deadline.too-early")]
    [InlineData("deadline", "2027-02-01", "deadline", GroupPulseEdit.SurveyWindow)]
    public void What_will_not_do_is_said_beside_its_field(string field, string typed, string where, string problem) =>
        Assert.Equal((where, problem), Read(field, typed) is [var only] ? (only.Field, only.TextKey) : default);

    [Fact]
    public void What_will_do_is_taken_up_to_the_day_before_the_yearly_survey() => Assert.Empty(Read("deadline", "2027-01-29"));

    [Fact]
    public void What_is_done_about_a_result_needs_who_and_by_when()
    {
        var typed = new Dictionary<string, string> { ["what"] = "Kurs", ["when"] = "2027-01-10" };

        Assert.Equal(["who", "when"], PulseMeasure.Read(typed, new LocalDate(2027, 1, 18)).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void It_leaves_after_two_minutes_reminds_once_on_the_last_morning_and_of_one_that_ended_early_that_is_the_end()
    {
        var (now, closes) = (Instant.FromUtc(2027, 1, 18, 9, 0), GroupPulseRhythm.ClosesAt(new LocalDate(2027, 1, 29), Oslo));
        var opens = GroupPulseRhythm.OpensAt(now, Hours);
        var pulse = new StartedPulse("1", new("journal"), "Ny journal", 5, Kari.Id, now, opens, closes);
        var round = GroupPulseRhythm.RoundOf(pulse, new AskedPeople([new(Per, "")]).Addressees, Hours);

        Assert.Equal(now + Duration.FromMinutes(2), round.Opens);
        Assert.Equal([Hours.MorningOf(new LocalDate(2027, 1, 28))], round.Reminders);
        Assert.True(round is { IsAnonymous: true, MayBeGiven: false, IsExtra: false });
        Assert.Equal(now, GroupPulseRhythm.RoundOf(pulse with { Ended = now }, [], Hours).Closes);
    }

    [Fact]
    public void In_a_channel_the_bot_is_in_nobody_need_be_named_and_its_one_card_reminds_nobody_whichever_thread_it_is_asked_from()
    {
        var channel = new PulseChannel(PersonId.OfChannel("19:post@thread.tacv2"), "Sengepost 3");
        var limits = Limits with { Channels = [channel] };
        var typed = new Dictionary<string, string> { ["initiative"] = "journal", ["where"] = channel.Id.Value, ["deadline"] = "2027-01-29" };
        var now = Instant.FromUtc(2027, 1, 18, 9, 0);
        var pulse = new StartedPulse("1", new("journal"), "Ny journal", 5, Kari.Id, now, now, GroupPulseRhythm.ClosesAt(new LocalDate(2027, 1, 29), Oslo))
        {
            Channel = channel,
        };
        var asked = new AskedPeople([new(Per, "")]).Addressees;

        Assert.Equal(channel.Id.Value, GroupPulseEdit.Read(typed, limits).Match(fields => fields["where"], _ => ""));
        Assert.Equal(["where"], GroupPulseEdit.Read(typed, Limits).Problems.Select(problem => problem.Field));
        Assert.Equal(channel.Id, PersonId.OfChannel("19:post@thread.tacv2;messageid=17"));
        Assert.True(channel.Id.IsChannel);
        Assert.False(Kari.Id.IsChannel);
        foreach (var round in (Round[])[GroupPulseRhythm.RoundOf(pulse, asked, Hours), GroupPulseRhythm.ToldOf(pulse, new("1", new("Kurs", "Kari", default), Kari.Id, now, now), asked, Hours)])
        {
            Assert.Equal([channel.Id], round.Addressees.Select(to => to.Person));
            Assert.Empty(round.Reminders);
        }
        Assert.Equal(asked, GroupPulseRhythm.RoundOf(pulse, asked, Hours).InChannel);
    }

    private static GroupPulseLimits Limits => new(Network, Instant.FromUtc(2027, 1, 18, 9, 2), Hours);

    private static IReadOnlyList<Problem> Read(string field, string typed, GroupPulseLimits? limits = null)
    {
        var fields = new Dictionary<string, string> { ["initiative"] = "journal", ["people"] = "Kari Nordmann", ["deadline"] = "2027-01-29" };
        fields[field] = typed;
        return GroupPulseEdit.Read(fields, limits ?? Limits).Problems;
    }
}

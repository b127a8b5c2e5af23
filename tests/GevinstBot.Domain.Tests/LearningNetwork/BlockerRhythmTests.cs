using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class BlockerRhythmTests
{
    private static readonly Instant Evening = Kull.At(2026, 11, 27, 20, 0);
    private static readonly Instant MondayMorning = Kull.At(2026, 11, 30, 8, 30);

    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), Kull.Oslo);

    private static readonly Roster Network = new(
        "Helse Nord", [], [],
        [
            new Member(new PersonId("nettverksleder"), Role.NetworkLead, Organization: null),
            new Member(new PersonId("kontakt"), Role.Contact, Kull.Team.Organization),
        ],
        [], []);

    private static readonly CheckIn Told = new(Kull.Team.Id, "2026-w49-kull3", Kull.Answer with { Blocker = BlockerKind.Time }, Kull.Team.Leader, Evening, 1)
    {
        BlockerSince = Evening,
    };

    [Fact]
    public void The_advisor_is_told_at_the_first_hour_of_sending_is_asked_once_more_within_two_days_and_has_ten()
    {
        var round = BlockerRhythm.RoundOf(Told, Kull.Team, Network, Hours)!;

        Assert.Equal("blocker_2026-w49-kull3-hjertepost", round.Id.ToString());
        Assert.Equal(MondayMorning, round.Opens);
        Assert.Equal(MondayMorning + Duration.FromDays(10), round.Closes);
        Assert.Equal([new Addressee("hjertepost", new PersonId("veileder"))], round.Addressees);
        Assert.Equal([Kull.At(2026, 12, 2, 8, 30)], round.Reminders);
        Assert.Empty(BlockerRhythm.RoundOf(Told with { Answer = Kull.Answer }, Kull.Team, Network, Hours)!.Reminders);
    }

    [Fact]
    public void Nobody_is_told_without_a_blocker() =>
        Assert.Null(BlockerRhythm.RoundOf(Told with { BlockerSince = null }, Kull.Team, Network, Hours));

    [Theory]
    [InlineData(null, "veileder")]
    [InlineData(Helper.Advisor, "veileder")]
    [InlineData(Helper.It, "veileder")]
    [InlineData(Helper.UnionRepresentative, "tillitsvalgt")]
    [InlineData(Helper.Leader, "kontakt")]
    public void Whom_the_team_asks_for_is_told(Helper? asked, string told) => Assert.Equal(told, ToldTo(Kull.Team, asked, Network));

    [Theory]
    [InlineData(null)]
    [InlineData(Helper.Advisor)]
    [InlineData(Helper.UnionRepresentative)]
    public void Without_them_it_is_the_organisation_s_contact_and_last_the_lead(Helper? asked)
    {
        var alone = Kull.Team with { Advisor = null, UnionRepresentative = null };

        Assert.Equal("kontakt", ToldTo(alone, asked, Network));
        Assert.Equal("nettverksleder", ToldTo(alone, asked, Network with { Members = [.. Network.Members.Where(member => member.Role == Role.NetworkLead)] }));
    }

    [Fact]
    public void A_team_whose_organisation_has_gone_into_another_has_the_other_s_contact_from_the_day_after()
    {
        var (own, day) = (Kull.Team.Organization, Told.At.InZone(Kull.Oslo).Date);
        var other = new Organization(new("ny"), "Ny HF", "Ny", OrganizationKind.HealthTrust);
        var merged = Network with
        {
            Organizations = [.. Network.Organizations, other],
            Members = [.. Network.Members, new Member(new PersonId("ny-kontakt"), Role.Contact, other.Id)],
            Successors = new Dictionary<OrganizationId, OrganizationId> { [own] = other.Id, [other.Id] = own },
        };

        Assert.Equal("ny-kontakt", ToldTo(Kull.Team, Helper.Leader, merged with { LastDays = new Dictionary<OrganizationId, LocalDate> { [own] = day.PlusDays(-1) } }));
        Assert.Equal("kontakt", ToldTo(Kull.Team, Helper.Leader, merged with { LastDays = new Dictionary<OrganizationId, LocalDate> { [own] = day.PlusDays(30) } }));
    }

    [Fact]
    public void A_correction_keeps_the_moment_so_that_the_advisor_is_told_once() =>
        Assert.Equal(Evening, BlockerRhythm.Since(Evening, hasBlocker: true, MondayMorning + Duration.FromHours(3), Sending));

    [Fact]
    public void A_blocker_taken_back_before_the_advisor_was_told_never_was() =>
        Assert.Null(BlockerRhythm.Since(Evening, hasBlocker: false, Evening + Duration.FromHours(1), Sending));

    [Fact]
    public void A_blocker_taken_back_after_the_advisor_was_told_is_remembered() =>
        Assert.Equal(Evening, BlockerRhythm.Since(Evening, hasBlocker: false, MondayMorning, Sending));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_first_time_it_is_told_is_now(bool hasBlocker) =>
        Assert.Equal(hasBlocker ? Evening : null, BlockerRhythm.Since(before: null, hasBlocker, Evening, Sending));

    private static string ToldTo(ImprovementTeam team, Helper? asked, Roster roster) => Assert.Single(
        BlockerRhythm.RoundOf(Told with { Answer = Told.Answer with { HelpFrom = asked } }, team, roster, Hours)!.Addressees).Person.Value;

    private static Instant Sending(Instant at) => QuietHours.Default.FirstSendingMomentAt(at, new WorkingCalendar([]), Kull.Oslo);
}

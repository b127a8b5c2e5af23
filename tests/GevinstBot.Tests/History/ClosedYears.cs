using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Tests.History;

/// <summary>
/// What a network leaves behind month by month, stored by the product's own tables: all answer, actions are done within a month, except
/// one of the very first meeting, which nobody ever does; an indicator is followed more closely in the winter; and the lead corrects,
/// reopens, withdraws, plans and edits now and then.
/// </summary>
public sealed class ClosedYears(IServiceProvider services, OldNetwork network)
{
    private const int ActionsOfAMeeting = 3;

    private static readonly CancellationToken Ct = CancellationToken.None;

    private StoredFact<Minutes>? _before;

    public async Task LiveAsync(YearMonth month)
    {
        var meeting = OldNetwork.MeetingIn(month);
        await ReportAsync(meeting);
        await MeetAsync(meeting);
        await CheckInAsync(month);
        await FollowUpAsync(meeting);
        await LeadAsync(meeting);
    }

    private async Task ReportAsync(LocalDate meeting)
    {
        var (round, at) = (IndicatorRhythm.IdFor(meeting), At(meeting.PlusDays(-14)));
        var (indicators, pulses) = (Get<IndicatorSeriesUpkeep>(), Get<PulseTable>());
        foreach (var organization in Organizations)
        {
            var value = new IndicatorValue(
                new IndicatorId("ventetid"), 1, ReportingPeriod.LatestComplete(meeting.PlusDays(-14), Frequency.Monthly, 0), IndicatorState.Reported)
            {
                Value = 50,
            };
            await indicators.StoreAsync(round, organization, 0, (_, version) => new(organization, [value], OldNetwork.Lead, at, version), Ct);
            if (meeting.Month % 2 == 1)
                await pulses.StoreAsync(
                    meeting.ToYearMonth(), organization, new("journal"), 0, (_, version) => new PulseAnswer(
                        new("journal"), organization, new AdkarScores(3, 2, 3, 4, 5), [], OldNetwork.Lead, At(meeting.PlusDays(6)))
                    { Version = version }, Ct);
        }
        await SentAsync(round, "hf-0", OldNetwork.Contact(0), at);
    }

    private async Task MeetAsync(LocalDate meeting)
    {
        var (agendas, minutes, attendance) = (Get<AgendaTable>(), Get<MinutesTable>(), Get<AttendanceTable>());
        var agenda = AgendaDraft.From(meeting, [], Duration.FromMinutes(90));
        await agendas.DraftAsync(MeetingId.Of(meeting), agenda, At(meeting.PlusDays(-9)), Ct);
        await agendas.ApproveAsync(MeetingId.Of(meeting), agenda, 1, OldNetwork.Lead, At(meeting.PlusDays(-8)), Ct);
        foreach (var organization in Organizations.Take(2))
            await attendance.StoreAsync(MeetingId.Of(meeting), organization, 0, new(Attendance.Attends, null, 0), OldNetwork.Lead, onBehalf: false, At(meeting.PlusDays(-5)), Ct);
        await FinishAsync(meeting);
        var decided = new Minutes(meeting, [], [.. Enumerable.Range(1, ActionsOfAMeeting).Select(number => Decided(meeting, number))]);
        _before = (await minutes.StoreAsync(MeetingId.Of(meeting), decided, 0, OldNetwork.Lead, At(meeting), Ct)).Standing;
        if (meeting.Month % 3 == 0)
        {
            var corrected = decided with { Actions = [.. decided.Actions.Select(action => action with { What = "Gjøre noe annet" })] };
            _before = (await minutes.StoreAsync(MeetingId.Of(meeting), corrected, 1, OldNetwork.Lead, At(meeting.PlusDays(2)), Ct)).Standing;
        }
    }

    private DecidedAction Decided(LocalDate meeting, int number) =>
        new(number, "Gjøre noe", new OrganizationId($"hf-{(meeting.Month + number) % network.Organizations}"), meeting.PlusDays(14));

    /// <summary>What the meeting before decided.</summary>
    private async Task FinishAsync(LocalDate meeting)
    {
        if (_before is not { } before)
            return;
        foreach (var action in before.Content.Actions.Skip(before.Content.Meeting.ToYearMonth() == OldNetwork.First ? 1 : 0))
        {
            var item = new ActionItem(
                ActionItem.IdOf(MeetingId.Of(before.Content.Meeting), action.Number), before.Content.Meeting, action.Organization, action.What, action.Due);
            await Get<ActionUpkeep>().MarkAsync(item, 0, new ActionMark(Done: true), OldNetwork.Lead, onBehalf: false, At(meeting.PlusDays(-3)), Ct);
        }
    }

    private async Task CheckInAsync(YearMonth month)
    {
        foreach (var day in OldNetwork.CheckIns.Where(day => day.PlusDays(-6).ToYearMonth() == month))
        {
            var cohort = Get<CurrentNetwork>().Section<Cohorts>().All.Single();
            var round = CheckInRhythm.Id(cohort, cohort.CheckIns.Single(checkIn => checkIn.Date == day));
            foreach (var team in cohort.Teams)
                await Get<CheckInTable>().StoreAsync(
                    team.Id, round.Period, 0, (_, version) => new CheckIn(team.Id, round.Period, Told(team), team.Leader, At(day), version)
                    {
                        BlockerSince = IsBlocked(team) ? At(day) : null,
                    },
                    Ct);
            await Get<BlockerTable>().TakeAsync(cohort.Teams[0].Id, round.Period, OldNetwork.Lead, words: "", At(day.PlusDays(1)), Ct);
            await SentAsync(round, "team-0", OldNetwork.Leader(0), At(day.PlusDays(-3)));
        }
    }

    private static bool IsBlocked(ImprovementTeam team) => team.Id.Value == "team-0";

    private static CheckInAnswer Told(ImprovementTeam team) =>
        new("Mål", "", "", "", null, IsBlocked(team) ? BlockerKind.Time : null, "", null, Progress: 2, Measure: null);

    /// <summary>In the winter half of the year an indicator is followed for six weeks, and every third is ended before.</summary>
    private async Task FollowUpAsync(LocalDate meeting)
    {
        if (meeting.Month is > 5 and < 11)
            return;
        var (table, begins, ends) = (Get<FollowUpTable>(), meeting.PlusDays(1), meeting.PlusWeeks(6));
        var followUp = new CloserFollowUp(
            $"hf-0-{LocalDatePattern.Iso.Format(begins)}", new("hf-0"), new("ventetid"), 2, begins, ends, "Langt unna", OldNetwork.Lead, At(begins));
        await table.StoreAsync(followUp.Id, 0, (_, version) => followUp with { Version = version }, Ct);
        foreach (var day in followUp.Days)
        {
            var check = new FollowUpCheck(followUp.Id, day, 50, "Flere poliklinikker", FollowUpEffect.Partly, OldNetwork.Contact(0), At(day));
            await table.StoreAsync(check, 0, (_, version) => check with { Version = version }, Ct);
        }
        if (meeting.Month % 3 == 0)
            await table.StoreAsync(
                followUp.Id, 1,
                (_, version) => followUp with { Version = version, At = At(ends), End = new FollowUpEnd(ends, "Det går bedre", OldNetwork.Lead) },
                Ct);
    }

    private async Task LeadAsync(LocalDate meeting)
    {
        var (lead, at, round) = (OldNetwork.Lead, At(meeting.PlusDays(-4)), IndicatorRhythm.IdFor(meeting));
        if (meeting.Month % 3 == 0)
            await Get<ReopeningTable>().OpenAsync(new Reopening(round, "hf-0", lead, at, at + Duration.FromDays(2), "Sent ute"), Ct);
        if (meeting.Month % 6 == 2)
            await Get<WithdrawalTable>().TakeBackAsync(new Withdrawal(new RoundId(MeetingRhythm.AgendaKind, round.Period), lead, at), Ct);
        if (meeting.Month == 6)
        {
            var plan = new MeetingPlanProposal(meeting.Year, MeetingRule.Of([meeting]), LocalTime.Noon, []);
            await Get<MeetingPlanProposalTable>().StoreAsync(
                MeetingPlanProposalTable.Id(meeting.Year, 1), 0, new AskedProposal(plan, lead, Confirmed: true), lead, at, Ct);
            await Get<MeetingPlanTable>().ConfirmAsync(ReportingPeriod.Year(meeting.Year), new MeetingPlan([meeting], LocalTime.Noon), lead, at, Ct);
        }
        await EditAsync(at);
    }

    private async Task EditAsync(Instant at)
    {
        var (table, current) = (Get<NetworkTable>(), Get<CurrentNetwork>());
        for (var edit = 0; edit < 2; edit++)
        {
            await table.TryStoreAsync(new NewNetwork($"{network.Text()}# {at} {edit}\n", (await table.CurrentAsync(Ct)).Version, at, OldNetwork.Lead.Value), Ct);
            await current.LoadAsync(Ct);
        }
    }

    private async Task SentAsync(RoundId round, string subject, PersonId person, Instant at) => await Get<DeliveryLedgerTable>().ClaimAsync(
        new DeliveryRecord(new Prompt(round, subject, person), Occasion.First, DeliveryState.Sent) { SentAt = at, LeaseUntil = at }, Ct);

    private IEnumerable<OrganizationId> Organizations => Enumerable.Range(0, network.Organizations).Select(number => new OrganizationId($"hf-{number}"));

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();

    private static Instant At(LocalDate day) => day.At(LocalTime.Noon).InUtc().ToInstant();
}

using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// What people do in a simulation whatever the bot does: they install it, leave and return, change jobs, log tests, and the lead plans the
/// next year, follows an indicator more closely for a while, and asks the contacts without their names.
/// </summary>
public sealed class SimulationRun(
    SimulatedWorld world, CurrentNetwork network, SimulatedLife life, SimulatedTeams teams, SimulatedJobs jobs,
    SimulatedActions actions)
{
    private const int MonthsBeforeFollowUp = 2;
    private const int MostDaysUntilFollowUp = 90;
    private const int MostDaysOfFollowUp = 60;
    private const int FewestDaysBetweenTests = 10;
    private const int MostDaysBetweenTests = 50;
    private const int MonthsBeforeGroupPulse = 3;
    private const int MostDaysUntilGroupPulse = 120;

    private static readonly LocalTime PlanningHour = new(10, 0);
    private static readonly LocalTime ActionHour = new(18, 0);
    private static readonly LocalTime NoteHour = new(13, 40);

    private LocalTexts Texts => world.Texts.In(Language.Bokmål);

    public void Plan(SimulatedPeople people, Interval period)
    {
        foreach (var absence in people.Absences(period))
            life.Plan(absence);
        foreach (var change in people.JobChanges(period))
            life.Plan(change.At, now => jobs.ChangeAsync(change.Organization, now));
        PlanYears(period);
        PlanFollowUp(period);
        PlanTests(period);
        PlanGroupPulse(period);
        PlanActions(period);
    }

    /// <summary>Everybody gets the bot, as an administrator would give it to them.</summary>
    public Task InstallAsync() => Task.WhenAll(network.Roster.People.Select(person => teams.InstallAsync(person.Id)));

    private void PlanYears(Interval period)
    {
        if (!network.Meetings.Days.Any(day => day > network.DayOf(period.Start)))
            PlanYear(period.Start + Duration.FromHours(2), network.DayOf(period.Start).Year);
        for (var year = network.DayOf(period.Start).Year; year <= network.DayOf(period.End).Year; year++)
        {
            var december = OsloTime.At(network.Calendar.NextWorkingDay(new LocalDate(year, 12, 1)), PlanningHour, network.Zone);
            PlanYear(Instant.Max(december, period.Start + Duration.FromHours(3)), year + 1);
        }
    }

    private void PlanYear(Instant at, int year)
    {
        if (network.Roster.Leads.FirstOrDefault() is { Value: not null } lead)
            life.Plan(at, _ => teams.SayAsync(lead, $"{Texts.Ways("command.plan")[0]} {year}"));
    }

    /// <summary>What is noted in the meetings, and every week whoever has something to do sees to what is due.</summary>
    private void PlanActions(Interval period)
    {
        var first = network.DayOf(period.Start).Next(IsoDayOfWeek.Thursday);
        for (var day = first; At(day, ActionHour) < period.End; day = day.PlusWeeks(1))
            life.Plan(At(day, ActionHour), actions.LookAsync);
        for (var day = network.DayOf(period.Start); At(day, NoteHour) < period.End; day = day.PlusDays(1))
            life.Plan(At(day, NoteHour), actions.NoteAsync);

        Instant At(LocalDate day, LocalTime hour) => OsloTime.At(day, hour, network.Zone);
    }

    /// <summary>Of one indicator for some weeks, so that there is one to be answered in, and one that ends before its time.</summary>
    private void PlanFollowUp(Interval period)
    {
        var draw = world.Chance.For("follow-up");
        var begins = WorkingDay(period, MonthsBeforeFollowUp, draw.Next(MostDaysUntilFollowUp));
        var ends = network.Calendar.NextWorkingDay(begins.PlusDays(draw.Next(3, MostDaysOfFollowUp)));
        if (At(ends) >= period.End || Lead() is not { } lead)
            return;
        var followUp = new SimulatedFollowUp(lead, network, new SimulatedWords(world.Texts), Texts.Ways("command.follow-ups")[0], draw);
        life.Plan(At(begins), followUp.BeginAsync);
        life.Plan(At(ends), _ => followUp.EndAsync());
    }

    /// <summary>Every team logs a test now and then, at any hour that people work at.</summary>
    private void PlanTests(Interval period)
    {
        var tests = new SimulatedTests(teams, new SimulatedWords(world.Texts), Texts.Ways("command.log-test")[0], world.Chance);
        foreach (var team in network.Section<Cohorts>().Teams)
        {
            var (draw, at) = (world.Chance.For("tests", team.Id.Value), period.Start);
            while ((at += Duration.FromHours(24 * draw.Next(FewestDaysBetweenTests, MostDaysBetweenTests) + draw.Next(10))) < period.End)
                life.Plan(at, now => tests.LogAsync(team, now));
        }
    }

    /// <summary>Once in a year, so long before the end that it closes and its result is told of.</summary>
    private void PlanGroupPulse(Interval period)
    {
        var draw = world.Chance.For("group-pulse");
        var day = WorkingDay(period, MonthsBeforeGroupPulse, draw.Next(MostDaysUntilGroupPulse));
        if (At(day.PlusMonths(2)) < period.End && Lead() is { } lead)
            life.Plan(At(day), _ => new SimulatedGroupPulse(lead, Texts.Ways("command.group-pulse-new")[0], draw).AskAsync());
    }

    private LocalDate WorkingDay(Interval period, int months, int days) =>
        network.Calendar.NextWorkingDay(network.DayOf(period.Start).PlusMonths(months).PlusDays(days));

    private Instant At(LocalDate day) => OsloTime.At(day, PlanningHour, network.Zone);

    private SimulatedLead? Lead() => network.Roster.Leads.FirstOrDefault() is { Value: not null } lead ? new(teams, lead) : null;
}

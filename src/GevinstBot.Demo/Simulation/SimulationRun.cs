using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// What people do in a simulation whatever the bot does: they install it, leave and return, change jobs, and the lead plans the next year
/// and follows an indicator more closely for a while.
/// </summary>
public sealed class SimulationRun(
    SimulatedWorld world, CurrentNetwork network, SimulatedLife life, SimulatedTeams teams, SimulatedJobs jobs,
    SimulatedActions actions)
{
    private const int MonthsBeforeFollowUp = 2;
    private const int MostDaysUntilFollowUp = 90;
    private const int MostDaysOfFollowUp = 60;

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
        var (draw, from) = (world.Chance.For("follow-up"), network.DayOf(period.Start).PlusMonths(MonthsBeforeFollowUp));
        var begins = network.Calendar.NextWorkingDay(from.PlusDays(draw.Next(MostDaysUntilFollowUp)));
        var ends = network.Calendar.NextWorkingDay(begins.PlusDays(draw.Next(3, MostDaysOfFollowUp)));
        if (At(ends) >= period.End || network.Roster.Leads.FirstOrDefault() is not { Value: not null } lead)
            return;
        var followUp = new SimulatedFollowUp(
            teams, network, new SimulatedWords(world.Texts), Texts.Ways("command.follow-ups")[0], lead, draw);
        life.Plan(At(begins), followUp.BeginAsync);
        life.Plan(At(ends), _ => followUp.EndAsync());

        Instant At(LocalDate day) => OsloTime.At(day, PlanningHour, network.Zone);
    }
}

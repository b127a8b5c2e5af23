using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// What happens in a simulation whatever the bot does: people install it, leave and return, change jobs, the lead plans the next year,
/// and instances are killed and replaced.
/// </summary>
public sealed class SimulationRun(
    SimulatedWorld world, WorldPlan plan, WorldMachines machines, CurrentNetwork network, NetworkSaving saving, SimulatedLife life,
    SimulatedTeams teams, SimulationWitness witness)
{
    private const int MonthsBeforeFollowUp = 2;
    private const int MostDaysUntilFollowUp = 90;
    private const int MostDaysOfFollowUp = 60;

    private static readonly LocalTime PlanningHour = new(10, 0);

    private LocalTexts Texts => world.Texts.In(Language.Bokmål);

    public void Plan(SimulatedPeople people, Interval period)
    {
        foreach (var absence in people.Absences(period))
            life.Plan(absence);
        foreach (var change in people.JobChanges(period))
            life.Plan(change.At, now => ChangeAsync(change.Organization, now));
        PlanYears(period);
        PlanFollowUp(period);
        PlanTrouble(period);
    }

    /// <summary>Everybody gets the bot, as an administrator would give it to them.</summary>
    public Task InstallAsync() => Task.WhenAll(network.Roster.People.Select(person => teams.InstallAsync(person.Id)));

    /// <summary>As an administrator would: the substitute becomes the contact.</summary>
    private async Task ChangeAsync(OrganizationId organization, Instant now)
    {
        await network.LoadAsync(CancellationToken.None);
        var (roster, by) = (network.WholeRoster, network.Roster.Leads.First());
        var next = roster.Find(roster.Substitutes.First(substitute => substitute.Organization == organization).Person)!;
        var result = await saving.EditAsync(
            root => root.WithContact(organization, next), network.Version, by, now, CancellationToken.None);
        if (result.Outcome is not NetworkOutcome.Stored)
            throw new InvalidOperationException($"A new contact isn't stored: {result.Outcome}.");
        witness.Tried(Trial.NewContact);
        machines.Nudge(Duration.FromMinutes(1));
    }

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

    private void PlanTrouble(Interval period)
    {
        var chance = world.Chance.For("trouble");
        foreach (var at in Moments(plan.KillsAYear))
            life.Plan(at, _ => Task.Run(machines.KillSoon));
        foreach (var at in Moments(plan.DeploymentsAYear))
            life.Plan(at, _ => machines.DeployAsync());

        IEnumerable<Instant> Moments(int aYear) => Enumerable.Range(0, (int)Math.Round(aYear * period.Duration.TotalDays / 365))
            .Select(_ => period.Start + (period.Duration * chance.NextDouble()));
    }
}

using GevinstBot.Domain.Calendar;
using GevinstBot.Network;
using GevinstBot.Sending;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// A year in minutes: the clock goes from one moment where something happens to the next, whether the engine has something to
/// send or a person something to do, and never over one.
/// </summary>
public sealed class SimulationRun(
    SteppedTime time, DeliveryRun engine, CurrentNetwork network, SimulatedLife life, SimulationWitness witness)
{
    private static readonly LocalTime PlanningHour = new(10, 0);

    private static readonly Duration LongestStep = Duration.FromDays(30);

    /// <summary>What will happen whatever the bot does: people leave and return, change jobs, and the lead plans the next year.</summary>
    public void Plan(SimulatedPeople people, Interval period, LocalTexts texts)
    {
        foreach (var absence in people.Absences(period))
            life.Plan(absence);
        foreach (var change in people.JobChanges(period))
        {
            life.Plan(change.At, async (now, ct) =>
            {
                var (roster, by) = (network.WholeRoster, network.Roster.Leads.First());
                var next = roster.Find(roster.Substitutes.First(substitute => substitute.Organization == change.Organization).Person)!;
                var result = await network.EditAsync(
                    root => root.WithContact(change.Organization, next), network.Version, by, now, ct);
                if (result.Outcome is not NetworkOutcome.Stored)
                    throw new InvalidOperationException($"A new contact isn't stored: {result.Outcome}.");
                witness.Tried(Trial.NewContact);
                // What the new contact is now asked leaves at the next sending hour, which the old plan knew nothing of.
                life.Plan(network.Sending.FirstMomentAt(now), (_, _) => Task.CompletedTask);
            });
        }
        if (!network.Meetings.Days.Any(day => day > network.DayOf(period.Start)))
            PlanYear(period.Start + Duration.FromHours(2), network.DayOf(period.Start).Year, texts);
        for (var year = network.DayOf(period.Start).Year; year <= network.DayOf(period.End).Year; year++)
        {
            var december = OsloTime.At(network.Calendar.NextWorkingDay(new LocalDate(year, 12, 1)), PlanningHour, network.Zone);
            PlanYear(Instant.Max(december, period.Start + Duration.FromHours(3)), year + 1, texts);
        }
    }

    public async Task RunAsync(Interval period, IProgress<Instant> progress, CancellationToken ct)
    {
        await life.LookAsync(isReply: true, ct);
        var now = period.Start;
        await EngineAsync(now, ct);
        while (true)
        {
            var engineNext = engine.Last!.Next ?? Instant.MaxValue;
            now = Instant.Min(Instant.Min(engineNext, life.NextDeed ?? Instant.MaxValue), now + LongestStep);
            if (now >= period.End)
                return;
            time.MoveTo(now);
            if (now == engineNext)
                await EngineAsync(now, ct);
            if (await life.ActAsync(now, ct))
                await EngineAsync(now, ct);
            progress.Report(now);
        }
    }

    private async Task EngineAsync(Instant now, CancellationToken ct)
    {
        await engine.RunAsync(now, ct);
        await witness.NoteRoundsAsync(now, ct);
        await life.LookAsync(isReply: false, ct);
    }

    private void PlanYear(Instant at, int year, LocalTexts texts)
    {
        if (network.Roster.Leads.FirstOrDefault() is { Value: not null } lead)
            life.Plan(at, (_, ct) => life.SayAsync(lead, $"{texts["command.plan"]} {year}", ct));
    }
}

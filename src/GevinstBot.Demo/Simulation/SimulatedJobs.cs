using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>Somebody gets another job, and an administrator says who is the contact now.</summary>
public sealed class SimulatedJobs(CurrentNetwork network, NetworkSaving saving, WorldMachines machines, SimulationWitness witness)
{
    /// <summary>The substitute becomes the contact.</summary>
    public async Task ChangeAsync(OrganizationId organization, Instant now)
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
}

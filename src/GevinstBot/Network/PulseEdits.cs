using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Network;

/// <summary>Changes of which months have a pulse, as it stands in the network's file.</summary>
public static class PulseEdits
{
    /// <summary>An initiative's pulses from a month on, in the place of those that were planned; what was before stays.</summary>
    /// <param name="root">The file.</param>
    /// <param name="initiative">Whose.</param>
    /// <param name="from">As the file writes a month.</param>
    /// <param name="pulses">The pulses.</param>
    public static FileMap WithPulses(this FileMap root, InitiativeId initiative, string from, IEnumerable<PlannedPulse> pulses)
    {
        var kept = root.List("pulse").Where(item => item is not FileMap pulse || pulse.Text("initiative") != initiative.Value
            || string.CompareOrdinal(pulse.Text("month"), from) < 0);
        return root.With("pulse", FileList.Of(
        [
            .. kept,
            .. pulses.Select(pulse => FileMap.Of(
                ("month", FileText.Of(PulseCadence.Key(pulse.Month))), ("initiative", FileText.Of(initiative.Value)),
                ("movedFrom", pulse.MovedFrom is { } moved ? FileText.Of(PulseCadence.Key(moved)) : null),
                ("followsPhase", pulse.FollowsPhase ? FileText.Of("true") : null))),
        ]));
    }
}

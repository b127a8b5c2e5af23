using GevinstBot.Domain.Meetings;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation;

/// <summary>What became of the meetings' actions, a line each, in order of meeting.</summary>
public static class ActionLines
{
    public static IEnumerable<string> Of(SimulationFacts facts) =>
        from action in facts.Actions
        orderby action.Meeting, action.Id, action.Organization.Value
        select $"{Iso(action.Meeting)} {action.Organization,-14} due {Iso(action.MovedFrom ?? action.Due)}: {Became(action, facts.Zone)}";

    private static string Became(ActionItem action, DateTimeZone zone)
    {
        var by = action.MarkedFor is null ? "" : ", said by the lead for them";
        return action switch
        {
            { DoneAt: { } done } => $"done {Iso(done.InZone(zone).Date)}{by}",
            { DroppedAt: { } dropped } => $"dropped {Iso(dropped.InZone(zone).Date)}{by}: {action.Reason}",
            { MovedFrom: not null } => $"moved to {Iso(action.Due)}{by}: {action.Reason}",
            _ => "open",
        };
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Pulse;

/// <summary>
/// <c>pulse: [{ month: 2026-11, initiative: … }]</c>: a month with several initiatives asks about all of them on one card, because each
/// contact gets at most five messages in it. <c>movedFrom</c> says in which month its rhythm would have had it, and
/// <c>followsPhase: true</c> that it is planned anew when the initiative comes into another phase.
/// </summary>
public sealed class PulseSection : NetworkSection<PulsePlan>
{
    protected override PulsePlan Read(SectionReader root, Roster roster)
    {
        var pulses = new List<PlannedPulse>();
        foreach (var reader in root.List("pulse"))
            pulses.Add(ReadPulse(reader, roster, pulses));
        return new PulsePlan([.. pulses.OrderBy(pulse => pulse.Month)]);
    }

    private static PlannedPulse ReadPulse(SectionReader reader, Roster roster, List<PlannedPulse> before)
    {
        var month = Month(reader, "month", reader.Text("month"));
        var initiative = new InitiativeId(reader.Text("initiative"));
        if (before.Exists(planned => (planned.Month, planned.Initiative) == (month, initiative)))
            reader.ProblemAt("month", "file.twice", reader.Text("month"));
        if (initiative.Value.Length > 0 && roster.Initiatives.All(known => known.Id != initiative))
            reader.ProblemAt("initiative", "file.unknown-initiative", initiative.Value);
        YearMonth? moved = reader.OptionalText("movedFrom") is { } from ? Month(reader, "movedFrom", from) : null;
        var followsPhase = reader.YesOrNo("followsPhase");
        reader.RefuseUnknownKeys();
        return new PlannedPulse(month, initiative) { MovedFrom = moved, FollowsPhase = followsPhase };
    }

    private static YearMonth Month(SectionReader reader, string key, string text)
    {
        if (YearMonthPattern.Iso.Parse(text) is { Success: true } parsed)
            return parsed.Value;
        if (text.Length > 0)
            reader.ProblemAt(key, "pulse.file.not-a-month", text);
        return default;
    }
}

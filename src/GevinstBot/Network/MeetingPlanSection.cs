using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>The meeting days: <c>meetings: { starts: "13:00", days: [2026-11-17, …] }</c>.</summary>
public sealed class MeetingPlanSection : NetworkSection<MeetingPlan>
{
    protected override MeetingPlan Read(SectionReader root, Roster roster)
    {
        var reader = root.Map("meetings");
        var starts = reader.Time("starts", new LocalTime(13, 0));
        var days = reader.Dates("days");
        reader.RefuseUnknownKeys();
        return new MeetingPlan([.. days.Order()], starts);
    }
}

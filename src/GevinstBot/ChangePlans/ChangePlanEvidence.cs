using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using NodaTime;

namespace GevinstBot.ChangePlans;

/// <summary>
/// Gives the draft agenda the change plans that are behind: begun, and lacking what should have been there before the phase that the
/// change is in. A network that keeps no change plans gets none.
/// </summary>
public sealed class ChangePlanEvidence(ChangePlansReader reader) : AgendaEvidence
{
    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var plans = await reader.AllAsync(now, ct);
        return
        [
            .. from initiative in plans.Initiatives
               let late = plans.CourseOf(initiative).Late
               where late.Count > 0
               select new AgendaCandidate(
                   AgendaItemKind.OverdueAction, $"change-plan-{initiative.Id}",
                   AgendaText.Of("finding.change-plan", AgendaArgument.Plain(initiative.Name)), EvidenceOf(late), Organization: null,
                   Severity: 0),
        ];
    }

    private static AgendaText EvidenceOf(IReadOnlyList<ChangePart> late)
    {
        var first = AgendaArgument.TextOf($"change-plan.part.{late[0].Key()}");
        return late.Count == 1
            ? AgendaText.Of("finding.change-plan.evidence-one", first)
            : AgendaText.Of("finding.change-plan.evidence", first, AgendaArgument.Plain($"{late.Count - 1}"));
    }
}

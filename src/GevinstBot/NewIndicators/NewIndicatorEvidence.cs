using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Meetings;
using NodaTime;

namespace GevinstBot.NewIndicators;

/// <summary>
/// Gives the draft agenda what waits for the network: one item for all that is proposed, and one for what has been tried and nobody has
/// decided on.
/// </summary>
public sealed class NewIndicatorEvidence(NewIndicatorsReader reader) : AgendaEvidence
{
    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var question = await reader.OfAsync(now, ct);
        return
        [
            .. Item(question, IndicatorStage.TrialOver, "trial-over", severity: 2, one => one.Name),
            .. Item(question, IndicatorStage.Proposed, "proposed", severity: 1, one =>
                $"{one.Name} ({question.Roster.Organization(one.Proposal!.Organization).ShortName})"),
        ];
    }

    private static IEnumerable<AgendaCandidate> Item(
        NewIndicatorsQuestion question, IndicatorStage stage, string key, int severity, Func<IndicatorOnItsWay, string> name)
    {
        var found = question.All.Where(one => one.Stage == stage).ToList();
        return found.Count == 0
            ? []
            :
            [
                new AgendaCandidate(
                    AgendaItemKind.NewIndicator, key,
                    AgendaText.Of($"finding.new-indicator-{key}", AgendaArgument.ListOf(found.Select(name))),
                    AgendaText.Of($"finding.new-indicator-{key}.evidence"), Organization: null, severity),
            ];
    }
}

using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Reporting;
using GevinstBot.Meetings;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>
/// Proposes to ask no more for what nobody uses: one item for all of them, so that a silent autumn doesn't fill the agenda. As long as
/// every indicator of the round has somebody's number, no other round is read.
/// </summary>
public sealed class RetirementEvidence(MeasuringReader rounds, CurrentNetwork network) : AgendaEvidence
{
    /// <summary>Three tertials, and a meeting that comes late.</summary>
    private const int LongestBack = 460;

    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        if (await rounds.OfAsync(meetingDay, ct) is not { } latest)
            return [];
        var indicators = network.Section<IndicatorCatalog>().Definitions
            .Where(one => one.Life.End is null && latest.Asks(one) && Retirement.IsUnused(one, latest)).ToList();
        var unused = indicators.Count == 0
            ? []
            : Retirement.Proposed(indicators, [.. await BeforeAsync(meetingDay, now, indicators, ct), latest]);
        return unused.Count == 0 ? [] : [Candidate(unused)];
    }

    /// <summary>The rounds before, as far back as one of the indicators needs.</summary>
    private async Task<IReadOnlyList<MeasuredRound>> BeforeAsync(
        LocalDate meetingDay, Instant now, IReadOnlyList<IndicatorDefinition> indicators, CancellationToken ct)
    {
        var before = new List<MeasuredRound>();
        foreach (var meeting in rounds.Locked(now, LongestBack).Where(day => day < meetingDay).Reverse())
        {
            if (indicators.All(one => before.Count(round => round.Asks(one)) >= Retirement.Periods - 1))
                break;
            if (await rounds.OfAsync(meeting, ct) is { } round)
                before.Insert(0, round);
        }
        return before;
    }

    private static AgendaCandidate Candidate(IReadOnlyList<IndicatorDefinition> unused) => new(
        AgendaItemKind.Retirement,
        "indicators",
        AgendaText.Of("finding.retirement", AgendaArgument.ListOf(unused.Select(one => one.Name))),
        AgendaText.Of("finding.retirement.evidence"),
        Organization: null,
        unused.Count);
}

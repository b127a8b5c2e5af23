using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Evaluation;

/// <summary>Gives the first draft after an evaluation has closed what was said, beside the year before.</summary>
public sealed class EvaluationEvidence(
    EvaluationReader reader, UnreachedReader unreached, MeetingRounds meetings, CurrentNetwork network) : AgendaEvidence
{
    /// <summary>Longer than the longest evaluation stands, with a summer between.</summary>
    private static readonly Duration LooksBack = Duration.FromDays(120);

    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var since = LastDraft(meetingDay, now);
        var found = new List<AgendaCandidate>();
        foreach (var round in await reader.RoundsAsync(new Interval(now - LooksBack, now), ct))
        {
            if (round.Closes > since && round.Closes <= now
                && await reader.OfAsync(round.Id.Period, network.DayOf(round.Opens).Year, ct) is { } result)
                found.Add(Candidate(result, round.Id.Period, await AskedAsync(round, ct)));
        }
        return found;
    }

    /// <summary>Organisations, and of those only whom it reached or who have answered all the same.</summary>
    private async Task<int> AskedAsync(Round round, CancellationToken ct)
    {
        var (asked, silent) = (round.Addressees.Select(to => to.Subject).ToHashSet(), await unreached.OfAsync(round, ct));
        asked.ExceptWith(silent.Except((await reader.AnsweredAsync(round.Id.Period, ct)).Select(one => one.Value)));
        return asked.Count;
    }

    /// <summary>When the agenda before was drafted: what closed then was in it.</summary>
    private Instant LastDraft(LocalDate meetingDay, Instant now) => meetings.Around(new Interval(now - LooksBack, now))
        .Where(meeting => meeting is { TakesPlace: true, Id.IsExtra: false } && meeting.Day < meetingDay)
        .Select(meeting => MeetingRhythm.Draft(meetings.Beat(meeting), leads: []).Opens)
        .DefaultIfEmpty(now - LooksBack).Max();

    private static AgendaCandidate Candidate(EvaluationResult result, string evaluation, int asked)
    {
        IReadOnlyList<AgendaArgument> said =
        [
            .. result.Now.Statements.SelectMany(one => (AgendaArgument[])
            [
                AgendaArgument.TextOf($"evaluation.short.{one.Statement}"), AgendaArgument.Plain(Of(one)),
                .. result.Before is { } before ? [AgendaArgument.Plain(Of(before[one.Statement]))] : Array.Empty<AgendaArgument>(),
            ]),
        ];
        return new AgendaCandidate(
            AgendaItemKind.Evaluation, evaluation,
            AgendaText.Of("finding.evaluation", AgendaArgument.Plain($"{result.Now.Answered}"), AgendaArgument.Plain($"{asked}")),
            AgendaText.Of(result.Before is null ? "finding.evaluation.evidence" : "finding.evaluation.compared", said),
            Organization: null, Severity: 0);
    }

    private static string Of(StatementSummary summary) =>
        string.Create(CultureInfo.InvariantCulture, $"{summary.Agree}/{summary.Answered}");
}

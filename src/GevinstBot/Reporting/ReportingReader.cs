using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>What the indicators of a month gave; the regional report and the draft agenda are made of it.</summary>
public sealed class ReportingReader(IndicatorRounds rounds, IndicatorAnswerTable answers)
{
    /// <summary>The report of the round before a month's meeting, as it stands now; null when there is no such round.</summary>
    public async Task<IndicatorReport?> ForMeetingAsync(YearMonth meetingMonth, CancellationToken ct) =>
        rounds.In(meetingMonth) is { } round
            ? IndicatorReport.Of(round, rounds.Asked(round), await answers.OfRoundAsync(round.Id, ct), rounds.Imports)
            : null;

    /// <summary>One organisation's answer, for its own page; null when it hasn't answered.</summary>
    public async Task<IndicatorAnswer?> AnswerOfAsync(YearMonth meetingMonth, OrganizationId organization, CancellationToken ct) =>
        rounds.In(meetingMonth) is { } round ? await answers.FindAsync(round.Id, organization, ct) : null;
}

using System.Collections.ObjectModel;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Insights;

/// <summary>The report card to the lead, the working day after the lock: one message a day, and the draft agenda has that day.</summary>
public sealed class ReportPrompts(LeadReportReader reports, CurrentNetwork network) : RoundSource
{
    public static readonly RoundKind ReportKind = new("report");

    /// <summary>The report stays open until the next one; it asks for nothing.</summary>
    private static readonly Duration Open = Duration.FromDays(25);

    public override RoundKind Kind => ReportKind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => Task.FromResult<IReadOnlyList<Round>>(
        [.. network.Meetings.Days.Select(RoundBefore).Where(round => opening.Contains(round.Opens))]);

    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Answered>>([]);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reports.OfAsync(request, ct);
        var card = ReportCard.For(question.Report, question.Roster, request.Texts);
        return card with { Card = ReopenPart.On(card.Card, request, question, ReadOnlyDictionary<string, string>.Empty, problems: []) };
    }

    public override string Title(Round round, LocalTexts texts) => texts["report.title", texts.Month(round.About!.Value.ToYearMonth())];

    private Round RoundBefore(LocalDate meetingDay)
    {
        var opens = network.Beat(meetingDay).MorningOf(-6);
        var period = YearMonthPattern.Iso.Format(meetingDay.ToYearMonth());
        return new Round(
            new RoundId(Kind, period), opens, opens + Open, [.. network.Roster.Leads.Select(lead => new Addressee("lead", lead))])
        {
            ExpectsAnswer = false,
            About = meetingDay,
        };
    }
}

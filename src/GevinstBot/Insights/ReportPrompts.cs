using System.Collections.ObjectModel;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>The report card to the lead.</summary>
public sealed class ReportPrompts(LeadReportReader reports, MeetingRounds meetings) : RoundSource
{
    public override RoundKind Kind => ReportRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult(meetings.Rounds(opening, day => ReportRhythm.RoundOf(meetings.Beat(day), meetings.Leads)));

    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Answered>>([]);

    /// <summary>Whoever is let in has a card to be brought up to date.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reports.OfAsync(request, ct);
        var card = ReportCard.For(question.Report, question.Roster, request.Texts);
        return card with { Card = ReopenPart.On(card.Card, request, question, ReadOnlyDictionary<string, string>.Empty, problems: []) };
    }

    public override string Title(Round round, LocalTexts texts) => texts["report.title", texts.Month(round.About.ToYearMonth())];
}

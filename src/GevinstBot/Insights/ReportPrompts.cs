using System.Collections.ObjectModel;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>The report card: to the leads, who may let a late organisation in, and to RHF-økonomi, who reads it.</summary>
public sealed class ReportPrompts(LeadReportReader reports, OpenDraftReader drafts, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ReportRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>(
        [.. network.DaysAround(opening).Select(day => ReportRhythm.RoundOf(network.Beat(day), Readers))
            .Where(round => opening.Contains(round.Opens))]);

    /// <summary>Whoever is let in has a card to be brought up to date.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reports.OfAsync(request, ct);
        var card = ReportCard.For(question.Report, question.Roster, request.Texts);
        if (request.To.Subject != MeetingRhythm.LeadSubject)
            return card;
        var reopened = ReopenPart.On(card.Card, request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);
        return card with
        {
            Card = await drafts.OfMonthAsync(request.Round.About, request.Now, ct) is { } draft
                ? OpenDraftPart.On(reopened, request, draft, network.Zone)
                : reopened,
        };
    }

    /// <summary>A lead who reads the figures too gets the lead's card, and no other.</summary>
    private AddresseeList Readers =>
    [
        .. network.Roster.Leads.Select(lead => new Addressee(MeetingRhythm.LeadSubject, lead)),
        .. network.Roster.EconomyReaders.Except(network.Roster.Leads).Select(reader => new Addressee(reader.Value, reader)),
    ];

    public override string Title(Round round, LocalTexts texts) => texts["report.title", texts.Month(round.About.ToYearMonth())];
}

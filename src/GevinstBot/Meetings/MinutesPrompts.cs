using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings.Notes;
using GevinstBot.Meetings.Presence;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The minutes, asked of the lead while the meeting is fresh.</summary>
public sealed class MinutesPrompts(
    MeetingRounds meetings, MinutesTable minutes, NoteSaving notes, PresenceReader presences, AgendaDrafting drafting,
    ActionReader actions) : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.MinutesKind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult(meetings.Rounds(opening, meeting => MeetingRhythm.Minutes(
            meetings.Beat(meeting), meetings.EndsAt(meeting), meetings.FirstSendingMomentAt, meetings.Leads)));

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await minutes.FindReadableAsync(meetings.Of(round).Id, ct) is { } saved
            ? [saved.About(MeetingRhythm.LeadSubject) with { Besides = await MarkedAsync(saved, ct) }]
            : [];

    /// <summary>What the organisations say of the actions is something else to show: the versions of it only grow.</summary>
    private async Task<string> MarkedAsync(StoredFact<Minutes> saved, CancellationToken ct) =>
        (await actions.OfAsync(saved, ct)).Sum(action => action.MarkVersion) is > 0 and var marks
            ? string.Create(CultureInfo.InvariantCulture, $"marks {marks}")
            : "";

    public override Task<string> GoneKeyAsync(RoundId round, CancellationToken ct) => Task.FromResult(meetings.GoneKey(round));

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(request, meetings, drafting, ct);
        var saved = await minutes.FindAsync(question.Meeting.Id, ct);
        question = question with { Told = meetings.DecisionsSentAt(question.Meeting.Meeting, saved?.First ?? request.Now) };
        var card = saved is not null ? MinutesReceiptCard.For(request, question, saved.Content, await actions.OfAsync(saved, ct))
            : request.IsClosed ? MinutesReceiptCard.Unanswered(request, question)
            : MinutesCard.For(
                request,
                question with
                {
                    Proposed = await presences.ProposedAsync(question.Meeting.Meeting, ct),
                    Unsaved = await notes.UnsavedAsync(question.Meeting.Id, request.To.Person, request.Now, ct),
                },
                await notes.OfAsync(question.Meeting.Id, ct));
        var summary = saved is not null || request.IsClosed ? "minutes.summary"
            : request.IsReminder ? "minutes.summary.reminder"
            : "minutes.summary.open";
        return new PromptCard(card, request.Texts[summary, request.Texts.Day(question.Meeting.Day)]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["minutes.summary", texts.Day(round.About)];
}

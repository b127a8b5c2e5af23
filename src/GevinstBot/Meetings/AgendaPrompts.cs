using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Raised;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The agenda to every organisation's contact: approved by the lead, or the draft as it stands.</summary>
public sealed class AgendaPrompts(
    MeetingRounds meetings, AttendanceTable attendance, AgendaDrafting drafting, RaisedItemTable items,
    ConversationTable conversations) : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.AgendaKind;

    public override bool MayBeAnsweredFor => true;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult(meetings.Rounds(opening, meetings.Agenda));

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await attendance.OfMeetingAsync(meetings.Of(round).Id, ct)).Values.Select(answer => answer.About(answer.Id))];

    public override async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        await attendance.FindReadableAsync(meetings.Of(round).Id, new OrganizationId(subject), ct) is { } answer
            ? answer.About(subject)
            : null;

    /// <summary>Whoever comes in the contact's stead is told, and whoever was to come and isn't any longer.</summary>
    public override async Task<bool> GivesRiseAsync(Round round, string subject, CancellationToken ct) =>
        (await attendance.FindReadableAsync(meetings.Of(round).Id, new OrganizationId(subject), ct))?.Content.Substitutes is not null;

    public override Task<string> GoneKeyAsync(RoundId round, CancellationToken ct) => Task.FromResult(meetings.GoneKey(round));

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(request, meetings, drafting, ct);
        question = question with { Raised = await items.OfMeetingAsync(question.Meeting.Id, new OrganizationId(request.To.Subject), ct) };
        var answer = await attendance.FindAsync(question.Meeting.Id, new OrganizationId(request.To.Subject), ct);
        if (answer?.Content.Substitute is { } substitute)
            question = question with
            {
                Substitute = question.Substitutes!.Roster.Find(substitute),
                SubstituteNeedsApp = question.Substitutes.Roster.Find(substitute) is not null && !request.IsClosed
                    && await conversations.FindAsync(substitute, ct) is null,
            };
        var card = answer is not null ? AgendaReceiptCard.For(request, question, answer.Content)
            : request.IsClosed ? AgendaReceiptCard.Unanswered(request, question)
            : AgendaCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["agenda.summary", texts.Day(round.About)];
}

using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Tells everybody who comes to a meeting what is otherwise on its agenda than they were sent, once.</summary>
public sealed class AgendaChangePrompts(AgendaChangeReader changes, MeetingRounds meetings, AgendaDrafting drafting) : RoundSource
{
    public override RoundKind Kind => AgendaChangeRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => changes.RoundsAsync(opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var meeting = meetings.Of(request.Round);
        var present = await drafting.PresentAsync(meeting, request.Now, ct);
        var question = new MeetingQuestion(meetings.Facts(meeting), present.Agenda)
        {
            IsUnsaid = !present.Attendance.ContainsKey(new OrganizationId(request.To.Subject)),
        };
        return new PromptCard(
            AgendaChangeCard.For(request, question, await changes.OfAsync(request.Round, ct)), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["agenda-change.summary", texts.Day(round.About)];
}

using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Tells everybody who comes to a meeting what is otherwise on its agenda than they were sent, once.</summary>
public sealed class AgendaChangePrompts(
    AgendaChangeReader changes, MeetingRounds meetings, AgendaDrafting drafting, DeliveryLedgerTable ledger)
    : RoundSource
{
    public override RoundKind Kind => AgendaChangeRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => changes.RoundsAsync(opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var meeting = meetings.Of(request.Round);
        var told = await changes.OfAsync(request.Round, id => HasGotAsync(id, request.To, ct), ct);
        var present = await drafting.PresentAsync(meeting, request.Now, ct);
        var question = new MeetingQuestion(meetings.Facts(meeting), told.Agenda)
        {
            Join = present.Join,
            IsUnsaid = !present.Attendance.ContainsKey(new OrganizationId(request.To.Subject)),
        };
        return new PromptCard(AgendaChangeCard.For(request, question, told.Change, told.IsLast), Title(request.Round, request.Texts));
    }

    private async Task<bool> HasGotAsync(RoundId earlier, Addressee to, CancellationToken ct) =>
        (await ledger.OfPromptAsync(new Prompt(earlier, to.Subject, to.Person), ct)).Any(record => record.HasLeft);

    public override string Title(Round round, LocalTexts texts) => texts["agenda-change.summary", texts.Day(round.About)];
}

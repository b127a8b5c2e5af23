using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Tells the contacts of a plan that a lead has confirmed, once; read from the network, which has the plans already.</summary>
public sealed class MeetingPlanToldPrompts(MeetingRounds meetings, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => MeetingPlanRhythm.ToldKind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => Task.FromResult<IReadOnlyList<Round>>(
    [
        .. network.ConfirmedPlans.Select(plan => MeetingPlanRhythm.Told(plan, MeetingsOf(plan), meetings.FirstSendingMomentAt))
            .Where(round => opening.Contains(round.Opens)).Select(meetings.ToContacts),
    ]);

    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var plan = PlanOf(request.Round);
        List<Meeting> meetings = [.. MeetingsOf(plan)];
        var card = MeetingPlanToldCard.For(
            request, plan, meetings, network.Meetings.UsualStartOf(meetings),
            request.Round.MeetingChanged is { } at ? network.DayOf(at) : null);
        return Task.FromResult(new PromptCard(card, Title(request.Round, request.Texts)));
    }

    public override string Title(Round round, LocalTexts texts) => texts["meeting-plan.summary", texts.Period(PlanOf(round).Span)];

    private IEnumerable<Meeting> MeetingsOf(ConfirmedPlan plan) => network.Meetings.Meetings.Where(meeting => plan.Has(meeting.Id));

    private ConfirmedPlan PlanOf(Round round) => network.ConfirmedPlans.Single(plan => MeetingPlanRhythm.IsOf(round, plan));
}

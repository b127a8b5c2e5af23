using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>«endre agenda» as a round to the lead who typed it: the agenda as it was saved, or that the card is over.</summary>
public sealed class AgendaFormPrompts(AskedFormTable forms, MeetingRounds meetings, AgendaDrafting drafting)
    : AskedFormPrompts(AgendaChangeRhythm.FormKind, forms)
{
    /// <summary>Those who have the agenda are told.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var change = AgendaForms.ChangeOf(await FormAsync(request, ct));
        var card = change is not null && meetings.Find(change.Meeting) is { } meeting
            ? AgendaFormCard.Receipt(
                request, new MeetingQuestion(meetings.Facts(meeting), (await drafting.PresentAsync(meeting, request.Now, ct)).Agenda),
                change.IsTold)
            : AgendaFormCard.Over(request);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["agenda-form.title"];
}

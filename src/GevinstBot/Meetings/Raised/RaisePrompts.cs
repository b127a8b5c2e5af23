using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Raised;

/// <summary>The cards of «meld sak», as rounds to whoever typed it: the form, or what became of the item.</summary>
public sealed class RaisePrompts(AskedFormTable forms, RaisedItemReader reader, CurrentNetwork network)
    : AskedOrganizationPrompts(RaisedRhythm.Kind, forms, RaisedRhythm.Days)
{
    /// <summary>The lead is asked, where the draft is made already.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.AskAsync(request, request.Round.Id.Period, ct);
        var card = question.Standing is { } raised
            ? RaiseReceiptCard.For(request, question, network.Roster.Find(raised.RaisedBy)?.Name)
            : request.IsClosed || !request.AnswersToday ? RaiseReceiptCard.Unanswered(request)
            : RaiseCard.Form(request, question, (await FormAsync(request, ct)).Fields, problems: []);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["raise.title"];
}

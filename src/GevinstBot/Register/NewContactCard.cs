using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>Whether somebody is to be an organisation's contact, as the present one proposes.</summary>
public static class NewContactCard
{
    /// <param name="request">A lead.</param>
    /// <param name="question">Who is proposed.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard For(CardRequest request, NewContactFacts question, bool isOvertaken = false)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["new-contact.title"],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                What(question, texts),
                Say.Text(texts["network.contact-hint"]),
            ],
            request.Button(
                texts["new-contact.approve"], NewContactApproveSubmit.VerbName, (RegisterCard.SeenField, question.Register.Network)),
            request.Button(texts["new-contact.decline"], NewContactDeclineSubmit.VerbName));
    }

    public static AdaptiveElement What(NewContactFacts question, LocalTexts texts)
    {
        var answer = question.Proposal.Answer;
        var by = question.Register.Roster.Find(answer.Contact)?.Name ?? texts["submit.former-participant"];
        return Say.Typed(texts["new-contact.what", by, answer.Person!.Name, question.Register.Organization!.ShortName]);
    }
}

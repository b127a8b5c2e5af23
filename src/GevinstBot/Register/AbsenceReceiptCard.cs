using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Register;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>Who stands in and when, as it stands in the network; or that nobody does.</summary>
public static class AbsenceReceiptCard
{
    /// <param name="request">The contact.</param>
    /// <param name="question">The network, and whose contact they are.</param>
    /// <param name="saved">What stands in the network.</param>
    /// <param name="needsApp">The substitute can't be written to yet.</param>
    public static AdaptiveCard For(CardRequest request, RegisterQuestion question, Absence saved, bool needsApp = false)
    {
        var texts = request.Texts;
        var isOver = request.IsClosed || saved.To < question.Today;
        return request.Frame(
            texts["absence.title"],
            [
                Say.Typed(RegisterWords.StandsIn(saved, question.Organization!, texts)),
                needsApp ? Say.Notice(texts["network.needs-app", saved.Person.Name]) : null,
                Say.Text(texts["absence.then"]),
            ],
            isOver ? null : request.Button(texts["form.edit"], AbsenceEditSubmit.VerbName),
            isOver ? null : request.Button(
                texts["absence.remove"], AbsenceRemoveSubmit.VerbName, (RegisterCard.SeenField, question.Network)));
    }

    /// <summary>Nothing was saved, or it was taken out again.</summary>
    public static AdaptiveCard Unanswered(CardRequest request) => request.Frame(
        request.Texts["absence.title"], [Say.Text(request.Texts["absence.none"])]);
}

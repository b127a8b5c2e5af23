using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Register;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>Who is the contact and who stands in, as it was confirmed; or that nobody answered.</summary>
public static class ContactReceiptCard
{
    public static AdaptiveCard For(CardRequest request, ContactQuestion question, ContactAnswer answer)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["contacts.title"],
            [
                Say.Typed(texts[
                    "contacts.confirmed", question.Contact?.Name ?? texts["network.no-contact"], question.Organization.ShortName]),
                Say.Labelled(texts["contacts.substitute"], $" {question.Substitute?.Name ?? texts["contacts.nobody"]}"),
                answer.Trainings is not { } trainings ? null : Say.Labelled(
                    texts["training.label"],
                    " " + (trainings.Count == 0
                        ? texts["training.none"]
                        : texts.List([.. trainings.Select(training => texts[$"training.{training}"])]))),
                answer.Change is ContactChange.Contact && answer.Person!.Id != question.Contact?.Id
                    ? Say.Typed(texts["contacts.proposed", answer.Person.Name])
                    : null,
                Say.Small(texts["contacts.answered", texts.When(answer.At, question.Zone)]),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], ContactEditSubmit.VerbName));
    }

    /// <summary>Closed without an answer: all is as it was.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, ContactQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["contacts.title"],
            [
                Say.Typed(texts["contacts.unanswered", texts.When(request.Closes, question.Zone), question.Organization.ShortName]),
                Say.Text(texts["contacts.unanswered-then"]),
            ]);
    }
}

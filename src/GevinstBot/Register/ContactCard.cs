using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>Whether somebody still is the contact, and who stands in: one tap where all is as it was.</summary>
public static class ContactCard
{
    /// <summary>The field of the button's data that says that the short card was pressed: what is wrong is said on that.</summary>
    private const string ConfirmedField = "confirmed";

    private static readonly (string, string) AsksTrainings = (Training.AskedField, "yes");

    private static readonly string AsBefore = ContactAnswer.Changes.Single(choice => choice.Value is ContactChange.None).Key;

    public static AdaptiveCard For(CardRequest request, ContactQuestion question) =>
        Confirm(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>«Bekreft» with what was ticked and what is wrong with it.</summary>
    private static AdaptiveCard Confirm(
        CardRequest request, ContactQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["contacts.title"],
            [
                Say.Typed(texts["contacts.question", question.Organization.Name]),
                Say.Labelled(texts["contacts.substitute"], $" {question.Substitute?.Name ?? texts["contacts.nobody"]}"),
                form.Banner,
                Trained(question, form),
                request.PurposeLine(),
                Say.Small(texts["contacts.deadline", texts.When(request.Closes, question.Zone)]),
            ],
            request.Button(
                texts["contacts.confirm"], ContactAnswerSubmit.VerbName, (ContactAnswer.ChangeField, AsBefore), AsksTrainings,
                (ConfirmedField, "yes")).Primary(),
            request.Button(texts["form.edit"], ContactEditSubmit.VerbName));
    }

    /// <summary>What the contact has been taught: ticked already where they have said it before.</summary>
    private static AdaptiveElement Trained(ContactQuestion question, FilledForm form) => form.AnyOf(
        Training.Field, form.Texts["training.question"],
        [
            .. Training.All.Select(training => (form.Texts[$"training.{training}"], training)),
            (form.Texts["training.none-of-them"], Training.None),
        ],
        otherwise: question.Stored?.Trainings is { } said ? Training.Written(said)
            : question.Trainings.Count > 0 ? Training.Written(question.Trainings)
            : null);

    /// <summary>What the fields hold when an answer is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(ContactAnswer? answer) => answer is null
        ? ReadOnlyDictionary<string, string>.Empty
        : new Dictionary<string, string>
        {
            [ContactAnswer.ChangeField] = ContactAnswer.Changes.Single(choice => choice.Value == answer.Change).Key,
        };

    public static AdaptiveCard Form(
        CardRequest request, ContactQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        if (typed.ContainsKey(ConfirmedField))
            return Confirm(request, question, typed, problems);
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var people = question.Register.Roster.People.Where(person => person.Id != question.Contact?.Id);
        return request.Frame(
            texts["contacts.title"],
            [
                form.Banner,
                Say.Typed(texts["contacts.question", question.Organization.Name]),
                form.Tap(
                    ContactAnswer.ChangeField, texts["contacts.change"],
                    ContactAnswer.Changes.Keys.Select(change => (texts[$"contacts.change-{change}"], change)), otherwise: "substitute"),
                Say.Small(texts["contacts.change-hint"]),
                .. PersonPart.Fields(
                    people, form, question.Register, (question.Answer?.Person ?? question.Substitute)?.Id.Value),
                Trained(question, form),
                request.PurposeLine(),
            ],
            request.Button(texts["contacts.send"], ContactAnswerSubmit.VerbName, AsksTrainings).Primary());
    }
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>«melding»: what it says, to whom it goes, and how it will be seen before anything is sent.</summary>
public static class MessageFormCard
{
    private const int MostNames = 30;
    private const int MostLater = 5;

    public static AdaptiveCard What(CardRequest request, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(fields, problems, request.Texts));
        return Step(
            request, MessageField.What, form,
            [
                form.Text(MessageField.Title, texts["message-form.what-title"], MessageEdit.LongestTitle),
                form.LongText(MessageField.Text, texts["message-form.text"], MessageEdit.LongestText),
                form.Text(
                    MessageField.OnBehalfOf, texts["message-form.on-behalf"], MessageEdit.LongestTitle,
                    hint: texts["message-form.on-behalf-hint"]),
                form.Tap(
                    MessageField.Wanted, texts["message-form.wanted"],
                    Message.Wantable.Keys.Select(key => (texts[$"message-form.wanted-{key}"], key))),
            ]);
    }

    public static AdaptiveCard ToWhom(
        CardRequest request, MessageFacts facts, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(fields, problems, request.Texts));
        return Step(
            request, MessageField.ToWhom, form,
            [
                .. Asked(form, Message.Wantable[fields[MessageField.Wanted]], facts.Limits)
                    .Concat(Recipients(form, facts)).WrongFirst(texts),
                facts.HasDirectory ? null : Say.Small(texts["message-form.no-groups"]),
            ],
            request.ButtonWithoutInputs(texts["message-form.back"], MessageFormEditSubmit.VerbName));
    }

    private static IEnumerable<FormPart> Recipients(FilledForm form, MessageFacts facts)
    {
        var texts = form.Texts;
        yield return form.Part(
            form.AnyOf(
                MessageField.Roles, texts["message-form.roles"],
                MessageRoles.OfferedIn(facts.Roster).Select(role => (texts[$"message-form.role.{role}"], role))),
            MessageField.Roles);
        yield return form.Part(
            form.AnyOf(
                MessageField.Organizations, texts["message-form.organizations"],
                facts.Roster.Organizations.Select(organization => (organization.ShortName, organization.Id.Value))),
            MessageField.Organizations);
        if (facts.Missing.Count > 0)
            yield return form.Part(
                form.OneOf(
                    MessageField.Missing, texts["message-form.missing"],
                    facts.Missing.Select(state => (state.Name, state.Item.Round.Id.ToString())),
                    hint: texts["message-form.missing-hint"]),
                MessageField.Missing);
        if (facts.HasDirectory)
            yield return Group(facts, form);
    }

    /// <summary>A group in Entra, and of several that are found which.</summary>
    private static FormPart Group(MessageFacts facts, FilledForm form)
    {
        var texts = form.Texts;
        var field = form.Text(
            MessageField.Group, texts["message-form.group"], TypedGroup.Longest, hint: texts["message-form.group-hint"]);
        return form.Part(
            facts.Limits.Group is { Groups: { Count: > 1 } found }
                ? Place.Together(
                    field,
                    form.OneOf(MessageField.GroupFound, texts["message-form.group-found"], found.Select(one => (one.Name, one.Id))))
                : field,
            MessageField.Group, MessageField.GroupFound);
    }

    /// <summary>As the first who gets it will see it; its button carries a key that leads nowhere.</summary>
    public static AdaptiveCard Preview(CardRequest request, MessagePreview preview, Roster roster, DateTimeZone zone)
    {
        var (texts, round) = (request.Texts, preview.Round);
        if (round.Addressees.Count == 0 || preview.Group is { Answer.Outcome: not DirectoryOutcome.Answered })
            return request.Frame(
                texts["message-form.title"],
                [
                    Say.Text(texts[preview.Group is { Answer.Outcome: not DirectoryOutcome.Answered }
                        ? "message-form.group-silent"
                        : "message-form.nobody"]),
                    WithoutApp(preview, texts),
                ],
                request.Button(texts["form.edit"], MessageFormEditSubmit.VerbName));
        var names = round.Addressees.Select(to => MessageWords.Recipient(to, roster, texts)).ToList();
        var room = MessageWords.Room(preview.Room, roster, texts);
        return request.Frame(
            texts["message-form.title"],
            [
                preview.IsTakenBack ? Say.Text(texts["message-form.taken-back"]) : null,
                Say.Text(texts["message-form.preview"]),
                .. Seen(texts, preview, roster, zone),
                Say.Subheading(texts["message-form.to", names.Count]).Apart(AdaptiveSpacing.Medium),
                Say.Typed(texts.ListOf(names, MostNames)),
                WithoutApp(preview, texts),
                Say.Text(texts["message-form.leaves", texts.When(round.Opens, zone)]),
                round.Reminders is [var reminder] ? Say.Small(texts["message-form.reminds", texts.When(reminder, zone)]) : null,
                .. room.Later,
                .. room.Displaced,
                Instead(preview.Room, texts),
            ],
            request.ButtonWithoutInputs(texts["message-form.send", names.Count], MessageFormSendSubmit.VerbName).Primary(),
            request.ButtonWithoutInputs(texts["form.edit"], MessageFormEditSubmit.VerbName));
    }

    /// <summary>How reminders would come all the same: a message need not ask for an answer.</summary>
    private static AdaptiveElement? Instead(RoomFacts room, LocalTexts texts) =>
        room.Round.ExpectsAnswer && room.Displaced.Any(one => one.IsReminder) ? Say.Small(texts["message-form.displaces-hint"]) : null;

    /// <summary>Who of the group doesn't get it, and why.</summary>
    private static AdaptiveElement? WithoutApp(MessagePreview preview, LocalTexts texts) =>
        preview.Group is { WithoutApp: { Count: > 0 } names }
            ? Say.Typed($"⚠ {texts["message-form.group-without", names.Count, texts.ListOf(names, MostLater)]}")
            : null;

    /// <summary>Too old to be gone on with.</summary>
    public static AdaptiveCard Over(CardRequest request) =>
        request.Frame(request.Texts["message-form.title"], [Say.Text(request.Texts["message-form.over"])]);

    /// <summary>As the first who gets it will see it; its button leads nowhere.</summary>
    internal static IEnumerable<AdaptiveElement> Seen(LocalTexts texts, MessagePreview preview, Roster roster, DateTimeZone zone)
    {
        var to = preview.Round.Addressees[0];
        var card = MessageCard.For(
            new CardRequest(
                preview.Round, to, new DeliveryKey(new(preview.Round.Id, to.Subject, to.Person), DeliveryKey.OfPreview), texts,
                preview.Round.Opens),
            MessageQuestion.Of(preview.Sent, to.Subject, roster, zone));
        card.Body[0].Apart(AdaptiveSpacing.Medium);
        return [.. card.Body, .. card.Actions.Select(Button.Here)];
    }

    /// <summary>What a question has besides those who get it.</summary>
    private static IEnumerable<FormPart> Asked(FilledForm form, AnswerWanted wanted, MessageLimits limits)
    {
        if (Message.HasChoices(wanted))
            yield return form.Part(
                form.LongText(
                    MessageField.Choices, form.Texts["message-form.choices"], MessageEdit.LongestChoices,
                    form.Texts["message-form.choices-hint"]),
                MessageField.Choices);
        if (Message.Asks(wanted))
            yield return form.Part(
                form.Date(
                    MessageField.Deadline, form.Texts["message-form.deadline"], MessageRhythm.EarliestDeadline(limits.Opens, limits.Hours)),
                MessageField.Deadline);
    }

    private static AdaptiveCard Step(
        CardRequest request, string step, FilledForm form, IEnumerable<AdaptiveElement?> fields, AdaptiveAction? back = null)
    {
        var (texts, before) = (request.Texts, MessageField.Steps.TakeWhile(one => one != step).Count());
        return request.Frame(
            texts["message-form.title"],
            [Say.Small(texts["setup.step", before + 1, MessageField.Steps.Count]), form.Banner, .. fields],
            request.Button(texts["setup.next"], MessageFormAnswerSubmit.VerbName, (MessageField.Step, step)),
            back);
    }
}

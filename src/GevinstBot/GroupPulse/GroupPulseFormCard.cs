using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>«ny målgruppepuls»: about which initiative, whom it asks, and how it will be seen before anything is sent.</summary>
public static class GroupPulseFormCard
{
    private const int MostNames = 12;
    private const int MostWithout = 5;

    public static AdaptiveCard For(
        CardRequest request, GroupPulseFacts facts, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(fields, problems, request.Texts));
        if (facts.Limits.Initiatives.Count == 0)
            return request.Frame(texts["group-pulse-form.title"], [Say.Text(texts["group-pulse-form.no-initiatives"])]);
        return request.Frame(
            texts["group-pulse-form.title"],
            [
                Say.Small(texts["group-pulse-form.what"]), form.Banner,
                .. Fields(form, facts).WrongFirst(texts),
                facts.HasDirectory ? null : Say.Small(texts["message-form.no-groups"]),
            ],
            request.Button(
                texts["setup.next"], GroupPulseFormAnswerSubmit.VerbName, (GroupPulseField.Step, GroupPulseField.ToWhom)));
    }

    private static IEnumerable<FormPart> Fields(FilledForm form, GroupPulseFacts facts)
    {
        var (texts, limits) = (form.Texts, facts.Limits);
        yield return form.Part(
            form.OneOf(
                GroupPulseField.Initiative, texts["group-pulse-form.initiative"],
                limits.Initiatives.Select(initiative => (initiative.Name, initiative.Id.Value))),
            GroupPulseField.Initiative);
        if (limits.Channels.Count > 0)
            yield return Where(form, limits.Channels);
        yield return form.Part(
            form.AnyOf(
                GroupPulseField.Roles, texts["group-pulse-form.roles"],
                MessageRoles.OfferedIn(limits.Roster).Select(role => (texts[$"message-form.role.{role}"], role))),
            GroupPulseField.Roles);
        if (facts.HasDirectory)
            yield return Group(form, facts);
        yield return form.Part(
            form.LongText(
                GroupPulseField.People, texts["group-pulse-form.people"], TypedPeople.Longest, texts["group-pulse-form.people-hint"]),
            GroupPulseField.People);
        yield return form.Part(
            form.Date(
                GroupPulseField.Deadline, texts["message-form.deadline"], GroupPulseRhythm.EarliestDeadline(limits.Opens, limits.Hours),
                otherwise: GroupPulseRhythm.UsualDeadline(limits.Opens, limits.Hours)),
            GroupPulseField.Deadline);
        yield return form.Part(
            Place.Together(
                form.YesOrNo(
                    GroupPulseField.Comments, texts["group-pulse-form.comments"], texts["group-pulse-form.comments-yes"]),
                Say.Small(texts["group-pulse-form.comments-hint", PulseComments.FewestOf(facts.Threshold)])),
            GroupPulseField.Comments);
    }

    /// <summary>A card each, or one in a channel.</summary>
    private static FormPart Where(FilledForm form, IReadOnlyList<PulseChannel> channels)
    {
        var texts = form.Texts;
        var field = form.OneOf(
            GroupPulseField.Where, texts["group-pulse-form.where"],
            [
                (texts["group-pulse-form.in-chats"], GroupPulseField.InChats),
                .. channels.Select(channel => (texts["group-pulse-form.in-channel", channel.Name], channel.Id.Value)),
            ],
            otherwise: GroupPulseField.InChats);
        return form.Part(Place.Together(field, Say.Small(texts["group-pulse-form.where-hint"])), GroupPulseField.Where);
    }

    /// <summary>A group in Entra, and of several that are found which.</summary>
    private static FormPart Group(FilledForm form, GroupPulseFacts facts)
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

    /// <summary>As those who are asked will see it, without its button: the one that sends must be the only one that says so.</summary>
    public static AdaptiveCard Preview(CardRequest request, GroupPulsePreview preview, Roster roster, DateTimeZone zone)
    {
        var (texts, round) = (request.Texts, preview.Round);
        var edit = request.ButtonWithoutInputs(texts["form.edit"], GroupPulseFormEditSubmit.VerbName);
        if (preview.People.Count == 0 || preview.IsSilent)
            return request.Frame(
                texts["group-pulse-form.title"],
                [
                    Say.Text(texts[preview.IsSilent ? "group-pulse-form.silent" : "message-form.nobody"]),
                    WithoutApp(preview, texts),
                ],
                edit);
        var room = MessageWords.Room(preview.Room, roster, texts, preview.Pulse.Channel?.Name);
        return request.Frame(
            texts["group-pulse-form.title"],
            [
                preview.IsTakenBack ? Say.Text(texts["message-form.taken-back"]) : null,
                preview.Pulse.Channel is { } channel
                    ? Say.Labelled(texts["group-pulse-form.channel", channel.Name, preview.People.Count])
                    : Say.Strong(texts["message-form.to", preview.People.Count]),
                preview.IsEverybodyInChannel
                    ? Say.Text(texts["group-pulse-form.everybody-in-channel"])
                    : Say.Typed(Names(preview, roster, texts)),
                WithoutApp(preview, texts),
                preview.People.Count < preview.Pulse.Threshold
                    ? Say.Status(texts["group-pulse-form.too-few", preview.Pulse.Threshold], AdaptiveTextColor.Warning)
                    : null,
                Say.Text(texts["message-form.leaves", texts.When(round.Opens, zone)]),
                round.Reminders is [var reminder] ? Say.Small(texts["message-form.reminds", texts.When(reminder, zone)]) : null,
                .. room.Later,
                .. room.Displaced,
                Say.Text(texts["message-form.preview"]).Apart(),
                .. Seen(request, preview, zone),
            ],
            request.ButtonWithoutInputs(
                preview.Pulse.Channel is null ? texts["message-form.send", preview.People.Count] : texts["group-pulse-form.post"],
                GroupPulseFormSendSubmit.VerbName).Primary(),
            edit);
    }

    /// <summary>Too old to be gone on with.</summary>
    public static AdaptiveCard Over(CardRequest request) =>
        request.Frame(request.Texts["group-pulse-form.title"], [Say.Text(request.Texts["group-pulse-form.over"])]);

    private static List<AdaptiveElement> Seen(CardRequest request, GroupPulsePreview preview, DateTimeZone zone)
    {
        var to = preview.Round.Addressees[0];
        var card = GroupPulseCard.For(
            new CardRequest(
                preview.Round, to, new DeliveryKey(new(preview.Round.Id, to.Subject, to.Person), DeliveryKey.OfPreview), request.Texts,
                preview.Round.Opens),
            new GroupPulseQuestion(preview.Pulse, zone));
        return card.Body;
    }

    /// <summary>Those whose names are known; an object id alone says nothing to anybody.</summary>
    private static string Names(GroupPulsePreview preview, Roster roster, LocalTexts texts)
    {
        var names = preview.People.Select(one => roster.Find(one.Person)?.Name ?? texts["group-pulse-form.unnamed"]).ToList();
        return texts.ListOf(names, MostNames);
    }

    /// <summary>Who is named and doesn't get it, and why.</summary>
    private static AdaptiveElement? WithoutApp(GroupPulsePreview preview, LocalTexts texts) => preview.WithoutApp is { Count: > 0 } names
        ? Say.Typed($"⚠ {texts["message-form.group-without", names.Count, texts.ListOf(names, MostWithout)]}")
        : null;
}

using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>Shows a pulse's form as far as it has come, and says what would be asked of whom, and when it leaves.</summary>
public sealed class GroupPulseForms(
    StartedPulseReader started, GroupPulseFactsReader facts, RoundReader rounds, RoundSources sources, CurrentNetwork network)
{
    public Task<GroupPulseFacts> FactsAsync(Instant now, IReadOnlyDictionary<string, string> fields, CancellationToken ct) =>
        facts.AtAsync(now, fields, ct);

    /// <summary>The card that comes next: the receipt where it has been started.</summary>
    public async Task<AdaptiveCard> CardAsync(CardRequest request, AskedForm form, CancellationToken ct)
    {
        var (standing, times) = await started.OfAsync(form.Id, ct);
        request = request with { BasedOn = form.Version };
        if (standing is not null)
        {
            var around = (await rounds.AroundAsync(request.Now, ct)).All;
            return Receipt(request, standing, RoomFacts.OfStanding(
                GroupPulseRhythm.RoundOf(standing, [], network.Sending), around, network.Roster, network.Sending,
                other => sources.Title(other, request.Texts), request.Now));
        }
        if (form.Fields[GroupPulseField.Step] != GroupPulseField.Preview)
            return await FormAsync(request, form.Fields, problems: [], ct);
        var known = await facts.AtAsync(request.Now, form.Fields, ct);
        return GroupPulseFormCard.Preview(
            request, await PreviewAsync(form, known, times + 1, request, ct), known.Roster, network.Zone);
    }

    /// <summary>What the preview said of who gets it when, said once more.</summary>
    public AdaptiveCard Receipt(CardRequest request, StartedPulse pulse, RoomFacts room) =>
        GroupPulseFormReceiptCard.For(request, pulse, room, network.Roster, network.Zone);

    /// <summary>The form with what was typed and what is wrong with it.</summary>
    public async Task<AdaptiveCard> FormAsync(
        CardRequest request, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems, CancellationToken ct) =>
        GroupPulseFormCard.For(request, await facts.AtAsync(request.Now, fields, ct), fields, problems);

    public async Task<GroupPulsePreview> PreviewAsync(
        AskedForm form, GroupPulseFacts known, int number, CardRequest request, CancellationToken ct)
    {
        var (opens, hours, fields) = (known.Limits.Opens, known.Limits.Hours, form.Fields);
        var people = People(fields, known);
        var initiative = known.Roster.Initiative(new InitiativeId(fields[GroupPulseField.Initiative]));
        var closes = GroupPulseRhythm.ClosesAt(TypedDeadline.Stored(fields[GroupPulseField.Deadline]), hours.Zone);
        var last = await started.LastWordAsync(initiative.Id, ct);
        var draft = new StartedPulse(
            $"{form.Id}-{number}", initiative.Id, initiative.Name, known.Threshold, form.AskedBy, request.Now, opens, closes)
        {
            Channel = known.Channel,
            AsksForComments = fields.GetValueOrDefault(GroupPulseField.Comments) == GroupPulseField.Yes,
            Asked = people.Asked.Count,
            After = last?.Pulse ?? "",
            Measure = last?.Measure.What ?? "",
            Words = PulseWording.AskedOfGroup(network.Section<NetworkWords>()),
        };
        var round = GroupPulseRhythm.RoundOf(draft, new AskedPeople(people.Asked).Addressees, hours);
        var around = (await rounds.AroundAsync(request.Now, ct)).All;
        var room = RoomFacts.Of(round, around, known.Roster, hours, title: other => sources.Title(other, request.Texts));
        return new GroupPulsePreview(draft, people.Asked, room, IsTakenBack: number > 1)
        {
            IsEverybodyInChannel = known.Members is not null,
            // In a channel nobody needs the app for themselves.
            WithoutApp = known.Channel is not null
                ? []
                : [.. known.Group?.WithoutApp ?? [], .. people.Unreached.Select(person => NameOf(person, known))],
            IsSilent = known.Group is { Answer.Outcome: not DirectoryOutcome.Answered } || known.Limits.Unanswered.Count > 0
                || (known is { Channel: not null, Members: null } && people.Asked.Count == 0),
        };
    }

    /// <summary>Each once, with the part that the list says; whoever is only in a role or a group has none.</summary>
    private (IReadOnlyList<AskedPerson> Asked, IReadOnlyList<PersonId> Unreached) People(
        IReadOnlyDictionary<string, string> fields, GroupPulseFacts known)
    {
        var isInChannel = known.Channel is not null;
        var roles = MessageRoles.Of(
            fields[GroupPulseField.Roles].Split(',', StringSplitOptions.RemoveEmptyEntries), known.Roster, network.Section<Cohorts>());
        var contacts = known.Roster.AnsweringFor(roles.Organizations, network.DayOf(known.Limits.Opens)).Select(to => to.Person);
        var group = isInChannel
            ? known.Group?.Answer.Members.Select(member => member.Id)
            : known.Group?.Reached.Select(person => person.Id);
        var listed = TypedPeople.Of(TypedLine.Of(fields[GroupPulseField.People]), known.Roster, known.Limits.Found)
            .ToLookup(one => isInChannel || network.Roster.Find(one.Person) is not null || known.Reachable.Contains(one.Person));
        var others = roles.People.Concat(contacts).Concat(group ?? []).Concat(known.Members ?? [])
            .Select(person => new AskedPerson(person, ""));
        return ([.. listed[true].Concat(others).DistinctBy(one => one.Person)], [.. listed[false].Select(one => one.Person)]);
    }

    private static string NameOf(PersonId person, GroupPulseFacts known) => known.Roster.Find(person)?.Name ?? person.Value;
}

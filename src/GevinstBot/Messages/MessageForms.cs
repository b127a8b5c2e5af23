using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>Shows a message's form as far as it has come, and says what would be sent of it, to whom and when.</summary>
public sealed class MessageForms(
    SentMessageReader sent, RoundReader rounds, RoundSources sources, GroupReader groups, CurrentNetwork network)
{
    /// <param name="now">When.</param>
    /// <param name="texts">The lead's language.</param>
    /// <param name="fields">What is chosen, where that decides whom it goes to; null where nothing is yet.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<MessageFacts> FactsAsync(
        Instant now, LocalTexts texts, IReadOnlyDictionary<string, string>? fields, CancellationToken ct)
    {
        var group = fields is null ? null : await groups.OfAsync(fields, ct);
        var around = (await rounds.AroundAsync(now, ct)).All;
        // Whoever gets a message to those who haven't answered is named, and a round without names can't be chosen.
        var missing = around
            .Where(state => state.Round is { ExpectsAnswer: true, IsAnonymous: false } && state.Round.IsOpenAt(now) && Missing(state).Any())
            .OrderBy(state => state.Round.Closes)
            .Named(state => sources.Title(state.Round, texts), state => state.Round.Id.Period);
        var limits = new MessageLimits(
            [.. network.Roster.Organizations.Select(organization => organization.Id.Value)],
            [.. missing.Select(state => state.Item.Round.Id.ToString())],
            MessageRhythm.OpensAt(now, network.Sending),
            network.Sending)
        {
            Group = group?.Answer,
        };
        return new MessageFacts(group?.With(network.Roster) ?? network.Roster, around, missing, limits)
        {
            Group = group,
            HasDirectory = network.KnowsPeopleByName,
        };
    }

    /// <summary>The card that comes next: the receipt where it has been sent.</summary>
    /// <param name="request">The lead's.</param>
    /// <param name="form">As far as it has come.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<AdaptiveCard> CardAsync(CardRequest request, AskedForm form, CancellationToken ct)
    {
        var (standing, times) = await sent.OfAsync(form.Id, ct);
        request = request with { BasedOn = form.Version };
        if (standing is not null)
        {
            var around = (await rounds.AroundAsync(request.Now, ct)).All;
            return Receipt(request, standing, RoomFacts.OfStanding(
                MessageRounds.Of(standing, network), around, network.Roster, network.Sending,
                other => sources.Title(other, request.Texts), request.Now));
        }
        if (form.Fields[MessageField.Step] == MessageField.What)
            return MessageFormCard.What(request, form.Fields, problems: []);
        var isToWhom = form.Fields[MessageField.Step] == MessageField.ToWhom;
        var facts = await FactsAsync(request.Now, request.Texts, isToWhom ? null : form.Fields, ct);
        return isToWhom
            ? MessageFormCard.ToWhom(request, facts, form.Fields, problems: [])
            : MessageFormCard.Preview(request, Preview(form, facts, times + 1, request.Now, request.Texts), facts.Roster, network.Zone);
    }

    /// <summary>What the preview said of who gets it when, said once more.</summary>
    public AdaptiveCard Receipt(CardRequest request, SentMessage sent, RoomFacts room) =>
        MessageFormReceiptCard.For(request, sent, room, network.Roster, network.Zone);

    /// <summary>One card of the form, with what was typed and what is wrong with it.</summary>
    public async Task<AdaptiveCard> FormAsync(
        CardRequest request, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems, CancellationToken ct) =>
        fields[MessageField.Step] == MessageField.What
            ? MessageFormCard.What(request, fields, problems)
            : MessageFormCard.ToWhom(request, await FactsAsync(request.Now, request.Texts, fields, ct), fields, problems);

    public MessagePreview Preview(AskedForm form, MessageFacts facts, int number, Instant now, LocalTexts texts)
    {
        var message = Message.Of(form.Fields);
        var (opens, hours) = (facts.Limits.Opens, facts.Limits.Hours);
        var closes = MessageRhythm.ClosesAt(message.Deadline, opens, hours.Zone);
        var draft = new SentMessage($"{form.Id}-{number}", message, To(form, facts), form.AskedBy, now, opens, closes);
        return MessagePreview.Of(draft, facts.Roster, facts.Rounds, hours, round => sources.Title(round, texts)) with
        {
            IsTakenBack = number > 1,
            Group = facts.Group,
        };
    }

    /// <summary>Who sends it has read it already.</summary>
    private Recipients To(AskedForm form, MessageFacts facts)
    {
        var roles = MessageRoles.Of(Chosen(form, MessageField.Roles), facts.Roster, network.Section<Cohorts>());
        var organizations = new Recipients([.. Chosen(form, MessageField.Organizations).Select(id => new OrganizationId(id))], []);
        var missing = facts.Missing.FirstOrDefault(state => state.Item.Round.Id.ToString() == form.Fields[MessageField.Missing]);
        var all = roles.And(organizations).And(missing is null ? Recipients.None : Missing(missing.Item, facts.Roster));
        all = all.And(new Recipients([], [.. facts.Group?.Reached.Select(person => person.Id) ?? []]));
        return all with { People = [.. all.People.Where(person => person != form.AskedBy)] };
    }

    /// <summary>An organisation by whoever answers for it now; anybody else as themselves, and of a team those who are reminded.</summary>
    private static Recipients Missing(RoundState state, Roster roster)
    {
        var asked = Missing(state).ToLookup(to => roster.Find(new OrganizationId(to.Subject)) is not null);
        return new Recipients(
            [.. asked[true].Select(to => new OrganizationId(to.Subject)).Distinct()],
            [.. asked[false].Where(to => to.IsReminded).Select(to => to.Person).Distinct()]);
    }

    /// <summary>Whoever hasn't got it misses nothing.</summary>
    private static IEnumerable<Addressee> Missing(RoundState state)
    {
        var unreached = state.Unreached;
        return state.Round.Addressees.Where(to => !state.IsAnswered(to.Subject) && !unreached.Contains(to.Subject));
    }

    private static string[] Chosen(AskedForm form, string field) =>
        form.Fields[field].Split(',', StringSplitOptions.RemoveEmptyEntries);
}

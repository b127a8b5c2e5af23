using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Decisions and actions to every contact, made of minutes that are saved: no minutes, no round.</summary>
public sealed class DecisionsPrompts(
    MeetingRounds meetings, MinutesTable minutes, ActionReader actions, CorrectionReader corrections, MeetingAudienceReader audience)
    : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.DecisionsKind;

    /// <summary>A correction that waits is told to the lead.</summary>
    public override Task<bool> GivesRiseAsync(Round round, string subject, CancellationToken ct) =>
        corrections.WaitsAsync(round, subject, ct);

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        // By the first save: minutes that are corrected later must not open the round again at another hour.
        var around = meetings.Around(opening);
        var saved = (await minutes.OfAsync(around, ct)).ToDictionary(fact => fact.Id);
        var instead = await audience.InsteadAsync([.. around.Where(meeting => saved.ContainsKey(meeting.Id.ToString()))], ct);
        return meetings.Rounds(opening, meeting => saved.TryGetValue(meeting.Id.ToString(), out var fact)
            ? ToSubstitutes(
                ToOwners(
                    meetings.ToContacts(MeetingRhythm.Decisions(
                        meetings.Beat(meeting), fact.First, meetings.MorningAfter(fact.First), contacts: [])),
                    fact.Content),
                fact.Content, instead[meeting.Id])
            : null);
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await corrections.OfAsync(request.Round, ct);
        var own = await actions.OfAsync(new OrganizationId(request.To.Subject), question.Saved, ct);
        return new PromptCard(
            DecisionsCard.For(request, question, own, await actions.OfAsync(question.Saved, ct)),
            Title(request.Round, request.Texts));
    }

    /// <summary>What is said in a meeting is marked there and then, also of whoever can't or doesn't answer.</summary>
    public override bool MayBeAnsweredFor => true;

    /// <summary>Whoever has something to do, by the last card: it shows all that is open.</summary>
    public override async Task<IReadOnlySet<string>?> AnswerableForAsync(Round round, Instant now, CancellationToken ct)
    {
        var isLast = (await RoundsAsync(new Interval(round.Opens + Duration.Epsilon, now + Duration.Epsilon), ct)).Count == 0;
        return isLast ? (await actions.OwingAsync(ct)).Select(one => one.Value).ToHashSet() : new HashSet<string>();
    }

    public override string Title(Round round, LocalTexts texts) => texts["decisions.summary", texts.Day(round.About)];

    /// <summary>Whoever was there in a contact's stead has it as the contact does; not where the lead has noted that nobody came.</summary>
    private static Round ToSubstitutes(Round round, Minutes saved, IEnumerable<ComesInstead> instead)
    {
        var came = instead.Select(one => one.To)
            .Where(to => saved.Absent?.Contains(new OrganizationId(to.Subject)) is not true)
            .Where(to => !round.Addressees.Any(known => known.Person == to.Person));
        return round with { Addressees = [.. round.Addressees.Concat(came)] };
    }

    /// <summary>
    /// A lead who is to do something has it on a card to mark, and so has whoever of an organisation does it by name; a lead who has
    /// nothing to do knows the minutes.
    /// </summary>
    private Round ToOwners(Round round, Minutes saved)
    {
        var leads = saved.Actions.Any(action => action.Organization == ActionItem.Lead) ? meetings.Leads : [];
        var named = saved.Actions.Where(action => action is { Person: not null, Organization: var of } && of != ActionItem.Lead)
            .Select(action => new Addressee(action.Organization.Value, action.Person!.Value))
            .Where(to => meetings.Roster.Find(to.Person) is not null);
        return round with { Addressees = [.. round.Addressees.Concat(leads).Concat(named).Distinct()] };
    }
}

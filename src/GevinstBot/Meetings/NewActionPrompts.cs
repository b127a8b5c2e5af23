using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>An action that came after the decisions were told, to its owner.</summary>
public sealed class NewActionPrompts(
    MeetingRounds meetings, MinutesTable minutes, ActionReader actions, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ActionRhythm.NewKind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var around = meetings.Around(opening);
        var saved = (await minutes.OfAsync(around, ct)).Where(fact => fact.Content.Later is not null).ToDictionary(fact => fact.Id);
        return
        [
            .. from meeting in around
               where saved.ContainsKey(meeting.Id.ToString())
               from round in Of(meeting, saved[meeting.Id.ToString()])
               where opening.Contains(round.Opens) && round.Addressees.Count > 0
               select round,
        ];
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var (texts, meeting) = (request.Texts, meetings.Of(request.Round));
        var names = ActionNames.Of(network.Roster, network.Zone, texts);
        var own = await actions.SinceAsync(new OrganizationId(request.To.Subject), request.Round.Opens, ct);
        var (opens, day) = (request.Round.Opens, texts.Day(meeting.Day));
        var told = (await minutes.FindAsync(meeting.Id, ct))?.Content.Later?
            .Where(one => meetings.MorningAfter(one.At) == opens).Select(one => ActionItem.IdOf(meeting.Id, one.Number)).ToHashSet() ?? [];
        return new PromptCard(
            ActionsCard.For(request, [.. own.OrderBy(action => !told.Contains(action.Id))], names, texts["new-action.heading", day]),
            Title(request.Round, texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["new-action.summary", texts.Day(round.About)];

    private IEnumerable<Round> Of(Meeting meeting, StoredFact<Minutes> saved)
    {
        var told = meetings.DecisionsSentAt(meeting, saved.First);
        return saved.Content.Later!.Where(one => one.At > told).GroupBy(one => meetings.MorningAfter(one.At))
            .Select(day => ActionRhythm.NewOf(
                meeting, day.Key, [.. day.SelectMany(one => OwnersOf(one, saved, day.Key)).Distinct()], meetings.Hours));
    }

    /// <summary>
    /// The organisation's contact, and whoever does it by name. The leads write the minutes; and whoever had nothing to do before gets the
    /// card of the decisions.
    /// </summary>
    private IEnumerable<Addressee> OwnersOf(LaterAction one, StoredFact<Minutes> saved, Instant at)
    {
        if (one.Organization == ActionItem.Lead)
            return [];
        var contacts = meetings.AnsweringFor(one.Organization, at).ToList();
        var had = one.Person is { } person && meetings.Roster.Find(person) is not null && !contacts.Contains(person)
            && saved.Content.Actions.Any(action => action.Person == person && saved.Content.Later!.All(later => !later.IsOf(action)));
        return (had ? contacts.Append(one.Person!.Value) : contacts).Select(to => new Addressee(one.Organization.Value, to));
    }
}

using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>On the day that actions are due, to whoever owns them and hasn't settled them.</summary>
public sealed class ActionDuePrompts(ActionReader actions, MeetingRounds meetings, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ActionRhythm.DueKind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var all = await actions.SinceAsync(opening.Start, ct);
        var days = all.Select(action => ActionRhythm.ToldOn(action.FirstDue, meetings.Hours)).Distinct()
            .Where(day => opening.Contains(meetings.Hours.MorningOf(day)));
        return
        [
            .. days.Select(day => ActionRhythm.DueOf(
                day, [.. Due(all, day).SelectMany(one => one.Owners).Distinct().Select(to => new Addressee(to.Value, to))], meetings.Hours))
                .Where(round => round.Addressees.Count > 0),
        ];
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var own = Due(await actions.SinceAsync(request.Round.Opens, ct), request.Round.About)
            .Where(one => one.Owners.Contains(request.To.Person)).Select(one => one.Action);
        var names = ActionNames.Of(network.Roster, network.Zone, request.Texts);
        return new PromptCard(ActionDueCard.For(request, names, [.. own]), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["action-due.summary", texts.Day(round.About)];

    /// <summary>What owners are told of on a day, as it stood on its morning.</summary>
    private IEnumerable<(ActionItem Action, IReadOnlyList<PersonId> Owners)> Due(IReadOnlyList<ActionItem> all, LocalDate day)
    {
        var at = meetings.Hours.MorningOf(day);
        return all.Where(action => ActionRhythm.ToldOn(action.FirstDue, meetings.Hours) == day && action.IsDueAt(at))
            .Select(action => (action, OwnersOf(action, at)));
    }

    /// <summary>Whoever answers for the organisation, or the leads, and whoever does it by name.</summary>
    private IReadOnlyList<PersonId> OwnersOf(ActionItem action, Instant at)
    {
        var owners = action.IsLeads ? network.Roster.Leads : meetings.AnsweringFor(action.Organization, at);
        return action.Person is { } person && network.Roster.Find(person) is not null ? [.. owners.Append(person)] : [.. owners];
    }
}

using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Notes;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// What becomes of the meetings' actions: when one is due, whoever has it does it, gives it another day or lets it go, and says why, by the
/// buttons of the newest card that has it. What they leave lying the lead takes up with them, and records in their name.
/// </summary>
public sealed class SimulatedActions(
    SimulatedTeams teams, SimulatedLife life, SimulationWitness witness, StoredFacts stored, CurrentNetwork network, WorldClock clock,
    Chance chance, LocalTexts texts)
{
    private const int MostNoted = 3;
    private const double IsLeft = 0.3;
    private const double IsDone = 0.5;
    private const double IsMoved = 0.6;

    /// <summary>As long after its day the lead waits.</summary>
    private const int LeadWaits = 10;

    /// <summary>While a meeting is on, the lead notes some with a typed line each, and saves the cards that come.</summary>
    public async Task NoteAsync(Instant now)
    {
        await network.LoadAsync(CancellationToken.None);
        var today = network.DayOf(now);
        if (!network.Meetings.Meetings.Any(meeting => meeting.TakesPlace && meeting.Day == today))
            return;
        var draw = chance.For("note", LocalDatePattern.Iso.Format(today));
        for (var left = draw.Next(MostNoted + 1); left > 0; left--)
            await NoteAsync(network.Roster.Leads.First(), today, draw);
    }

    /// <summary>What is due by now, once a week.</summary>
    public async Task LookAsync(Instant now)
    {
        await network.LoadAsync(CancellationToken.None);
        var today = network.DayOf(now);
        foreach (var action in (await stored.ActionsAsync()).Where(action => action.IsOpen && action.Due <= today))
        {
            var draw = chance.For("action", action.Id, action.Organization.Value, LocalDatePattern.Iso.Format(action.Due));
            var isLeft = draw.NextDouble() < IsLeft;
            if (!isLeft && Owner(action) is { } owner && await SettleAsync(owner, action, today, draw))
                continue;
            if (action.Due.PlusDays(LeadWaits) >= today || network.Roster.Leads.FirstOrDefault() is not { Value: not null } lead)
                continue;
            if (!action.IsLeads)
                await AskForAsync(lead, action);
            await SettleAsync(lead, action, today, draw);
        }
    }

    private async Task NoteAsync(PersonId lead, LocalDate today, Random draw)
    {
        var whose = network.Roster.Organizations[draw.Next(network.Roster.Organizations.Count)].ShortName;
        var due = texts.Date(today.PlusDays(draw.Next(14, 60)));
        await teams.SayAsync(lead, texts["simulation.note", texts.Ways("command.note-action")[0], whose, due]);
        if (teams.Newest(lead, NoteAnswerSubmit.VerbName) is { Card: { } card } line)
            await teams.PressAsync(
                lead, line.ActivityId, card.Buttons.First(button => button.Verb == NoteAnswerSubmit.VerbName),
                card.Inputs.ToDictionary(input => input.Id, input => input.Value), new Turn());
    }

    /// <summary>Null for somebody who is away.</summary>
    private PersonId? Owner(ActionItem action)
    {
        var roster = network.Roster;
        var owner = action.Person ?? (action.IsLeads ? roster.Leads.FirstOrDefault() : roster.ContactOf(action.Organization));
        return owner is { Value: not null } person && !life.IsAway(person) ? person : null;
    }

    /// <summary>«svar for ahus», and of what is asked then the decisions.</summary>
    private async Task AskForAsync(PersonId lead, ActionItem action)
    {
        var says = $"{texts.Ways("command.answer-for")[0]} {network.Roster.Organization(action.Organization).ShortName}";
        await teams.SayAsync(lead, says);
        var decisions = texts["decisions.summary", ""].Trim();
        var buttons = teams.Newest(lead, _ => true)?.Card?.Writes ?? [];
        if (buttons.FirstOrDefault(words => words.Contains(decisions, StringComparison.Ordinal)) is { } which)
            await teams.SayAsync(lead, which);
    }

    /// <returns>False where no card has it, or nobody answered.</returns>
    private async Task<bool> SettleAsync(PersonId person, ActionItem action, LocalDate today, Random draw)
    {
        var shown = draw.NextDouble() < IsDone
            ? await PressAsync(person, action, ActionDoneSubmit.VerbName, [])
            : await PressAsync(person, action, ActionFormSubmit.VerbName, []) is { } form
                ? await PressAsync(form, person, action, Said(action, today, draw))
                : null;
        if (shown is null)
            return false;
        witness.Settled(action.Organization.Value, clock.Now);
        teams.Shown(shown);
        return true;
    }

    private Dictionary<string, string> Said(ActionItem action, LocalDate today, Random draw) => new()
    {
        [ActionEdit.ActionField] = action.Id,
        [ActionEdit.DoField] = draw.NextDouble() < IsMoved ? ActionEdit.Move : ActionEdit.Drop,
        [ActionEdit.DueField] = LocalDatePattern.Iso.Format(LocalDate.Max(today, action.Due).PlusDays(draw.Next(14, 60))),
        [ActionEdit.ReasonField] = texts["simulation.settled-because"],
    };

    private async Task<ChatLine?> PressAsync(PersonId person, ActionItem action, string verb, Dictionary<string, string> typed) =>
        teams.Newest(person, card => card.Buttons.Any(button => IsOf(button, action, verb))) is { } line
            ? await PressAsync(line, person, action, typed, verb)
            : null;

    private Task<ChatLine?> PressAsync(ChatLine form, PersonId person, ActionItem action, Dictionary<string, string> typed) =>
        PressAsync(form, person, action, typed, ActionSettleSubmit.VerbName);

    /// <returns>The message with the card that came back; null when none did, or the same with what is wrong.</returns>
    private async Task<ChatLine?> PressAsync(
        ChatLine line, PersonId person, ActionItem action, Dictionary<string, string> typed, string verb) =>
        line.Card!.Buttons.FirstOrDefault(button => IsOf(button, action, verb)) is { } button
        && (await teams.PressAsync(person, line.ActivityId, button, typed, new Turn())).Card is { } shown
        && !shown.Buttons.Any(again => IsOf(again, action, verb))
            ? line with { Card = shown }
            : null;

    /// <summary>«Merk som utført» is of one action, and the others are of all that an organisation has.</summary>
    private static bool IsOf(CardButton button, ActionItem action, string verb) =>
        button.Verb == verb && button.Key?.Prompt.Subject == action.Organization.Value
        && (verb != ActionDoneSubmit.VerbName || button.About(DecisionsCard.ActionField) == action.Id);
}

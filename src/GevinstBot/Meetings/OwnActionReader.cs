using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What somebody has to do: for those they answer for, as a lead, and by name.</summary>
public sealed class OwnActionReader(ActionReader actions, CurrentNetwork network) : WaitingMatter
{
    /// <summary>
    /// Whose actions somebody can look at: their own where something is open, and as a lead the lead's with all that is open.
    /// </summary>
    public async Task<IReadOnlyList<OrganizationId>> ShownToAsync(PersonId person, Instant now, CancellationToken ct)
    {
        var open = await actions.OpenAsync(ct);
        var own = Own(open, person, now).Select(action => action.Organization);
        IEnumerable<OrganizationId> all = network.Roster.IsLead(person) && open.Count > 0 ? [ActionItem.Lead] : [];
        return [.. all.Concat(own).Distinct()];
    }

    public override async Task<WaitingLine?> OfAsync(PersonId person, Instant now, LocalTexts texts, CancellationToken ct)
    {
        var open = Own(await actions.OpenAsync(ct), person, now).ToList();
        if (open.Count == 0)
            return null;
        var (today, due) = (network.DayOf(now), open.Min(action => action.Due));
        return new WaitingLine(
            texts["actions.title"], texts.Ways("command.actions")[0],
            texts.Counted(due < today ? "waiting.actions-overdue" : "waiting.actions", open.Count, texts.Date(due)));
    }

    private IEnumerable<ActionItem> Own(IEnumerable<ActionItem> open, PersonId person, Instant now)
    {
        var own = network.Roster.AnsweredForBy(person, network.DayOf(now)).Select(one => one.Id).ToHashSet();
        if (network.Roster.IsLead(person))
            own.Add(ActionItem.Lead);
        return open.Where(action => own.Contains(action.Organization) || action.Person == person);
    }
}

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
    /// <summary>What is open, by whose it is; empty where they have nothing to do.</summary>
    public async Task<IReadOnlyList<IGrouping<OrganizationId, ActionItem>>> OfAsync(PersonId person, Instant now, CancellationToken ct)
    {
        var own = network.Roster.AnsweredForBy(person, network.DayOf(now)).Select(one => one.Id).ToHashSet();
        if (network.Roster.IsLead(person))
            own.Add(ActionItem.Lead);
        return [.. (await actions.OpenAsync(ct)).Where(action => own.Contains(action.Organization) || action.Person == person)
            .GroupBy(action => action.Organization)];
    }

    public override async Task<WaitingLine?> OfAsync(PersonId person, Instant now, LocalTexts texts, CancellationToken ct)
    {
        List<ActionItem> open = [.. (await OfAsync(person, now, ct)).SelectMany(own => own)];
        if (open.Count == 0)
            return null;
        var (today, due) = (network.DayOf(now), open.Min(action => action.Due));
        return new WaitingLine(
            texts["actions.title"], texts.Ways("command.actions")[0],
            texts.Counted(due < today ? "waiting.actions-overdue" : "waiting.actions", open.Count, texts.Date(due)));
    }
}

using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The actions of all meetings: what the minutes decided, with what the organisations say about it.</summary>
public sealed class ActionReader(MinutesTable minutes, ActionTable marks)
{
    /// <summary>The soonest due first.</summary>
    public Task<IReadOnlyList<ActionItem>> AllAsync(CancellationToken ct) => AllAsync(Instant.MaxValue, ct);

    /// <summary>As they stood at a moment, the soonest due first.</summary>
    private async Task<IReadOnlyList<ActionItem>> AllAsync(Instant at, CancellationToken ct)
    {
        var decided = (await minutes.AllAsync(at, ct)).SelectMany(fact => Actions(fact.Content)).ToLookup(action => action.Organization);
        var all = new List<ActionItem>();
        foreach (var ofOrganization in decided)
        {
            var said = await marks.OfAsync(ofOrganization.Key, at, ct);
            all.AddRange(ofOrganization.Select(action => WithMark(action, said.GetValueOrDefault(action.Id))));
        }
        return [.. all.OrderBy(action => action.Due).ThenBy(action => action.Id, StringComparer.Ordinal)];
    }

    /// <summary>Those that were open and past their day at a moment, which was on <paramref name="day"/>.</summary>
    public async Task<IReadOnlyList<ActionItem>> OverdueAsync(Instant at, LocalDate day, CancellationToken ct) =>
        [.. (await AllAsync(at, ct)).Where(action => action.IsOverdue(day))];

    /// <summary>
    /// The action that a pressed button names; null when it isn't the organisation's, because a card's data can be made up.
    /// </summary>
    public async Task<ActionItem?> OwnAsync(Submission submission, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(action =>
            action.Id == submission.Typed.GetValueOrDefault(DecisionsCard.ActionField) && action.Organization.Value == submission.Subject);

    private static IEnumerable<ActionItem> Actions(Minutes minutes) => minutes.Actions.Select(action => new ActionItem(
        string.Create(CultureInfo.InvariantCulture, $"{MeetingRhythm.Period(minutes.Meeting)}-{action.Number}"),
        minutes.Meeting, action.Organization, action.What, action.Due));

    private static ActionItem WithMark(ActionItem action, StoredFact<ActionMark>? mark) => mark is null ? action
        : mark.Content.Done ? action with { DoneAt = mark.At, DoneBy = mark.By, MarkVersion = mark.Version }
        : action with { MarkVersion = mark.Version };
}

using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// The actions of the meetings: what the minutes decided, with what the organisations say about it. What is over is not read, unless
/// somebody asks for all of it.
/// </summary>
public sealed class ActionReader(MinutesTable minutes, ActionTable marks)
{
    /// <summary>All of them, of years, the soonest due first.</summary>
    public async Task<IReadOnlyList<ActionItem>> AllAsync(CancellationToken ct) =>
        await WithMarksAsync((await minutes.AllAsync(ct)).SelectMany(Decided), Instant.MaxValue, ct);

    /// <summary>Those of one meeting.</summary>
    public Task<IReadOnlyList<ActionItem>> OfAsync(StoredFact<Minutes> meeting, CancellationToken ct) =>
        WithMarksAsync(Decided(meeting), Instant.MaxValue, ct);

    /// <summary>An organisation's actions of one meeting, and those of the meetings before it that are still open.</summary>
    public async Task<IReadOnlyList<ActionItem>> OfAsync(OrganizationId organization, StoredFact<Minutes> meeting, CancellationToken ct)
    {
        var day = meeting.Content.Meeting;
        var earlier = (await minutes.OpenAtAsync(Instant.MaxValue, ct)).Where(fact => fact.Content.Meeting < day);
        var own = earlier.Append(meeting).SelectMany(Decided).Where(action => action.Organization == organization);
        return [.. (await WithMarksAsync(own, Instant.MaxValue, ct)).Where(action => action.Meeting == day || action.IsOpen)];
    }

    /// <summary>All that are open now, the soonest due first.</summary>
    public Task<IReadOnlyList<ActionItem>> OpenAsync(CancellationToken ct) => OpenAsync(_ => true, ct);

    /// <summary>An organisation's that are open now.</summary>
    public Task<IReadOnlyList<ActionItem>> OpenAsync(OrganizationId organization, CancellationToken ct) =>
        OpenAsync(action => action.Organization == organization, ct);

    /// <summary>An organisation's that are open now, and those that were settled since a moment.</summary>
    public async Task<IReadOnlyList<ActionItem>> SinceAsync(OrganizationId organization, Instant since, CancellationToken ct)
    {
        var open = await minutes.OpenAtAsync(Instant.MaxValue, ct);
        var settled = (await minutes.OpenAtAsync(since, ct)).ExceptBy(open.Select(fact => fact.Id), fact => fact.Id);
        var own = open.Concat(settled).SelectMany(Decided).Where(action => action.Organization == organization);
        return [.. (await WithMarksAsync(own, Instant.MaxValue, ct)).Where(action => action.IsOpen || action.EndedAt >= since)];
    }

    /// <summary>An organisation's that the card of a meeting's decisions has, and that are open now.</summary>
    public async Task<IReadOnlyList<ActionItem>> OpenAsync(
        OrganizationId organization, StoredFact<Minutes> meeting, CancellationToken ct) =>
        [.. (await OfAsync(organization, meeting, ct)).Where(action => action.IsOpen)];

    /// <summary>The organisations that have something open now.</summary>
    public async Task<IReadOnlySet<OrganizationId>> OwingAsync(CancellationToken ct) =>
        (await OpenAsync(action => !action.IsLeads, ct)).Select(action => action.Organization).ToHashSet();

    /// <summary>Those that were open and past their day at a moment, which was on <paramref name="day"/>; the soonest due first.</summary>
    public async Task<IReadOnlyList<ActionItem>> OverdueAsync(Instant at, LocalDate day, CancellationToken ct)
    {
        var due = (await minutes.OpenAtAsync(at, ct)).SelectMany(Decided).Where(action => action.Due < day);
        return [.. (await WithMarksAsync(due, at, ct)).Where(action => action.IsOverdue(day))];
    }

    /// <summary>
    /// The action that a pressed button names; null when it isn't the organisation's, because a card's data can be made up.
    /// </summary>
    public Task<ActionItem?> OwnAsync(Submission submission, CancellationToken ct) =>
        OwnAsync(submission, submission.Typed.GetValueOrDefault(DecisionsCard.ActionField), ct);

    /// <inheritdoc cref="OwnAsync(Submission, CancellationToken)"/>
    public async Task<ActionItem?> OwnAsync(Submission submission, string? id, CancellationToken ct)
    {
        if (ActionItem.MeetingOf(id) is not { } decided || await minutes.FindReadableAsync(decided, ct) is not { } meeting)
            return null;
        var own = Decided(meeting).Where(action => action.Id == id && action.Organization.Value == submission.Subject);
        return (await WithMarksAsync(own, Instant.MaxValue, ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<ActionItem>> OpenAsync(Func<ActionItem, bool> isMeant, CancellationToken ct)
    {
        var decided = (await minutes.OpenAtAsync(Instant.MaxValue, ct)).SelectMany(Decided).Where(isMeant);
        return [.. (await WithMarksAsync(decided, Instant.MaxValue, ct)).Where(action => action.IsOpen)];
    }

    private async Task<IReadOnlyList<ActionItem>> WithMarksAsync(IEnumerable<ActionItem> decided, Instant at, CancellationToken ct)
    {
        var all = new List<ActionItem>();
        foreach (var own in decided.GroupBy(action => action.Organization))
        {
            var said = await marks.OfAsync(own.Key, [.. own.Select(action => action.Id)], at, ct);
            all.AddRange(own.Select(action => WithMark(action, said.GetValueOrDefault(action.Id))));
        }
        return [.. all.OrderBy(action => action.Due).ThenBy(action => action.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<ActionItem> Decided(StoredFact<Minutes> meeting)
    {
        var (id, minutes) = (IdOf(meeting), meeting.Content);
        foreach (var action in minutes.Actions)
            yield return Item(action.Number, action.Organization, action.What, action.Due) with { Person = action.Person };
        if (minutes is not { CatchUp: { } instead, Absent: { } absent })
            yield break;
        foreach (var organization in absent)
            yield return Item(CatchUp.Number, organization, instead.What, instead.Due);

        ActionItem Item(int number, OrganizationId of, string what, LocalDate due) =>
            new(ActionItem.IdOf(id, number), minutes.Meeting, of, what, due);
    }

    private static MeetingId IdOf(StoredFact<Minutes> meeting) => MeetingId.Parse(meeting.Id)
        ?? throw new FormatException($"There is no meeting {meeting.Id}.");

    private static ActionItem WithMark(ActionItem action, StoredFact<ActionMark>? mark) => mark is null ? action
        : (action with
        {
            MarkVersion = mark.Version,
            Reason = mark.Content.Reason,
            MarkedFor = mark is { OnBehalf: true, Content: not { Done: false, Reason: null } } ? mark.By : null,
        }) switch
        {
            var said when mark.Content.Done => said with { DoneAt = mark.At, DoneBy = mark.By },
            var said when mark.Content is { Due: not null, From: { } from } && from != action.Due => said with { Reason = null },
            var said when mark.Content.Due is { } due => said with { Due = due, MovedFrom = action.Due },
            var said when mark.Content.Reason is not null => said with { DroppedAt = mark.At },
            var said => said,
        };
}

using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Keeps the note beside each meeting's minutes true that says until when something of it was open. What the minutes and the marks say is
/// the truth, and an open action is never without the note: it is written before an action is opened again, and once more after it, because
/// somebody may have worked out meanwhile that all was over. A note that a kill left behind is made anew at the next start.
/// </summary>
public sealed class ActionUpkeep(MinutesTable minutes, ActionTable marks, ActionReader actions, ILogger<ActionUpkeep> log) : IHostedService
{
    /// <summary>Marks an action as done, moved or dropped, or takes the mark back, and keeps the note.</summary>
    public async Task<StoreResult<StoredFact<ActionMark>>> MarkAsync(
        ActionItem action, int basedOn, ActionMark mark, PersonId by, bool onBehalf, Instant now, CancellationToken ct)
    {
        var ends = mark.Done || mark is { Due: null, Reason: not null };
        if (!ends)
            await minutes.NoteOpenAsync(action.MeetingId, ct);
        var said = await marks.MarkAsync(action, basedOn, mark, by, onBehalf, now, ct);
        // Nothing was written, and whoever was first keeps the note.
        if (ends && said.Outcome is StoreOutcome.Overtaken)
            return said;
        // It is stored, and whatever fails after that may not say anything else.
        await Step.TryAsync(
            () => ends ? NoteAsync(action.MeetingId, ct) : minutes.NoteOpenAsync(action.MeetingId, ct),
            broken => log.ActionsNotNoted(broken),
            ct);
        return said;
    }

    /// <summary>Makes every note anew that may be wrong, from all minutes and marks there are.</summary>
    public async Task MakeAnewAsync(CancellationToken ct)
    {
        var noted = (await minutes.OpenAtAsync(Instant.MaxValue, ct)).Select(fact => MeetingId.Parse(fact.Id)!.Value);
        var open = (await actions.AllAsync(ct)).Where(action => action.IsOpen).Select(action => action.MeetingId);
        foreach (var meeting in noted.Union(open))
            await NoteAsync(meeting, ct);
    }

    public Task StartAsync(CancellationToken cancellationToken) =>
        Step.TryAsync(() => MakeAnewAsync(cancellationToken), broken => log.ActionsNotNoted(broken), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task NoteAsync(MeetingId meeting, CancellationToken ct) => minutes.NoteAsync(
        meeting,
        async fact =>
        {
            var decided = await actions.OfAsync(fact, ct);
            return decided.Any(action => action.IsOpen) ? null : decided.Select(action => action.EndedAt!.Value).Append(fact.At).Max();
        },
        ct);
}

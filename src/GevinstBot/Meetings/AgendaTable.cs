using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Agendas: one partition a meeting, with one fact. Version 1 is the draft, written by the program when
/// the lead first sees it, so that it doesn't change under the lead's eyes; later versions are the lead's.
/// </summary>
public sealed class AgendaTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Agendas";

    private const string Id = "agenda";
    private const int Draft = 1;

    private readonly AnswerStore<StoredFact<Agenda>> _store = FactColumns.Store<Agenda>(tables.GetTableClient(Name), unreadable);

    public Task<StoredFact<Agenda>?> FindAsync(MeetingId meeting, CancellationToken ct) =>
        _store.FindAsync(meeting.ToString(), Id, ct);

    public Task<StoredFact<Agenda>?> FindReadableAsync(MeetingId meeting, CancellationToken ct) =>
        _store.FindReadableAsync(meeting.ToString(), Id, ct);

    /// <summary>As it stood at a moment; null where there was none yet.</summary>
    public async Task<Agenda?> AtAsync(MeetingId meeting, Instant at, CancellationToken ct) =>
        await FindAsync(meeting, ct) is { } fact && await _store.AtAsync(meeting.ToString(), [fact], at, ct) is [var then]
            ? then.Content
            : null;

    /// <summary>Stores the program's draft; where there is an agenda already, that stands.</summary>
    public Task DraftAsync(MeetingId meeting, Agenda draft, Instant now, CancellationToken ct) =>
        StoreAsync(meeting, basedOn: 0, FactColumns.Said(Id, draft, by: null, now), ct);

    /// <summary>Where no lead has answered, the card shows the draft.</summary>
    public Task<StoreResult<StoredFact<Agenda>>> ApproveAsync(
        MeetingId meeting, Agenda agenda, int basedOn, PersonId by, Instant now, CancellationToken ct) =>
        StoreAsync(meeting, Math.Max(basedOn, Draft), FactColumns.Said(Id, agenda, by, now), ct);

    private Task<StoreResult<StoredFact<Agenda>>> StoreAsync(
        MeetingId meeting, int basedOn, Func<StoredFact<Agenda>?, int, StoredFact<Agenda>> said, CancellationToken ct) =>
        _store.StoreAsync(meeting.ToString(), Id, basedOn, said, ct);
}

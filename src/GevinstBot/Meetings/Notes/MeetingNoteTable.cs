using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings.Notes;

/// <summary>Notes: one partition a meeting, one fact a note by the name of its card. What is noted stays as it is.</summary>
public sealed class MeetingNoteTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "MeetingNotes";

    private readonly AnswerStore<StoredFact<MeetingNote>> _store = FactColumns.Store<MeetingNote>(tables.GetTableClient(Name), unreadable);

    /// <summary>In the order in which they were noted.</summary>
    public async Task<IReadOnlyList<StoredFact<MeetingNote>>> OfAsync(MeetingId meeting, CancellationToken ct) =>
        [.. (await _store.AllAsync(meeting.ToString(), ct)).OrderBy(note => note.First).ThenBy(note => note.Id, StringComparer.Ordinal)];

    public Task<StoredFact<MeetingNote>?> FindAsync(MeetingId meeting, string id, CancellationToken ct) =>
        _store.FindAsync(meeting.ToString(), id, ct);

    public Task<StoreResult<StoredFact<MeetingNote>>> StoreAsync(
        MeetingId meeting, string id, MeetingNote note, PersonId by, Instant now, CancellationToken ct) =>
        _store.StoreAsync(meeting.ToString(), id, basedOn: 0, FactColumns.Said(id, note, by, now), ct);
}

using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Agendas: one partition a meeting, named by its month, with one fact. Version 1 is the draft, written by the program when
/// the lead first sees it, so that it doesn't change under the lead's eyes; later versions are the lead's.
/// </summary>
public sealed class AgendaTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Agendas";

    private const string Id = "agenda";
    private const int Draft = 1;

    private readonly AnswerStore<StoredFact<Agenda>> _store = FactColumns.Store<Agenda>(tables.GetTableClient(Name), unreadable);

    public Task<StoredFact<Agenda>?> FindAsync(LocalDate meetingDay, CancellationToken ct) =>
        _store.FindAsync(MeetingRhythm.Period(meetingDay), Id, ct);

    public Task<StoredFact<Agenda>?> FindReadableAsync(LocalDate meetingDay, CancellationToken ct) =>
        _store.FindReadableAsync(MeetingRhythm.Period(meetingDay), Id, ct);

    /// <summary>Stores the program's draft; where there is an agenda already, that stands.</summary>
    public Task DraftAsync(Agenda draft, Instant now, CancellationToken ct) => StoreAsync(draft, basedOn: 0, by: null, now, ct);

    /// <summary>Where no lead has answered, the card shows the draft.</summary>
    public Task<StoreResult<StoredFact<Agenda>>> ApproveAsync(Agenda agenda, int basedOn, PersonId by, Instant now, CancellationToken ct) =>
        StoreAsync(agenda, Math.Max(basedOn, Draft), by, now, ct);

    private Task<StoreResult<StoredFact<Agenda>>> StoreAsync(Agenda agenda, int basedOn, PersonId? by, Instant now, CancellationToken ct) =>
        _store.StoreAsync(MeetingRhythm.Period(agenda.MeetingDay), Id, basedOn, FactColumns.Said(Id, agenda, by, now), ct);
}

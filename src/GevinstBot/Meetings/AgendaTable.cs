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

    private readonly FactRows<Agenda> _rows = new(tables.GetTableClient(Name), unreadable);

    public Task<StoredFact<Agenda>?> FindAsync(LocalDate meetingDay, CancellationToken ct) =>
        _rows.FindAsync(MeetingRhythm.Period(meetingDay), Id, ct);

    public Task<StoredFact<Agenda>> DraftAsync(Agenda draft, Instant now, CancellationToken ct) =>
        _rows.StoreIfAbsentAsync(MeetingRhythm.Period(draft.MeetingDay), Id, draft, now, ct);

    public Task ApproveAsync(Agenda agenda, PersonId by, Instant now, CancellationToken ct) =>
        _rows.StoreAsync(MeetingRhythm.Period(agenda.MeetingDay), Id, agenda, by, now, ct);
}

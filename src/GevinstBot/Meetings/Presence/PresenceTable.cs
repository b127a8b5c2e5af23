using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;
using Seen = GevinstBot.Domain.Meetings.Presence;

namespace GevinstBot.Meetings.Presence;

/// <summary>Who was in a meeting's call: one partition a meeting, one row a person of the network.</summary>
public sealed class PresenceTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Presences";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public Task<IReadOnlyList<Seen>> OfAsync(MeetingId meeting, CancellationToken ct) => ReadAsync(meeting, ct);

    /// <summary>Notes one sign; the same one again changes nothing.</summary>
    public async Task NoteAsync(MeetingId meeting, PersonId person, bool joined, Instant at, CancellationToken ct)
    {
        while (true)
        {
            var row = await _table.FindAsync(meeting.ToString(), person.Value, ct);
            // One that can't be read is written anew: what it said comes from Teams, and not from anybody's hand.
            var before = await unreadable.ReadOrNullAsync(Name, row, Read, ct);
            var after = Seen.After(before, person, joined, at);
            if (after == before || await _table.TryWriteAsync(RowOf(meeting, after), row?.ETag, ct) is not null)
                return;
        }
    }

    private async Task<IReadOnlyList<Seen>> ReadAsync(MeetingId meeting, CancellationToken ct) =>
        [.. await unreadable.SkipAsync(Name, await _table.PartitionAsync(meeting.ToString(), ct), Read, ct)];

    private static TableEntity RowOf(MeetingId meeting, Seen seen) => new(meeting.ToString(), seen.Person.Value)
    {
        ["Joined"] = seen.Joined.ToDateTimeOffset(),
        ["Left"] = seen.Left?.ToDateTimeOffset(),
    };

    private static Seen Read(TableEntity row) => new(new PersonId(row.RowKey), row.RequiredMoment("Joined"), row.Moment("Left"));
}

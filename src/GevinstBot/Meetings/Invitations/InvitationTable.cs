using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings.Invitations;

/// <summary>Whose turn it is to write in the organiser's calendar, and what keeps everybody from it.</summary>
/// <param name="By">The instance.</param>
/// <param name="Until">When another may take it.</param>
public sealed record CalendarTurn(string By, Instant Until)
{
    /// <summary>Until when the calendar asks to be left alone.</summary>
    public Instant NotBefore { get; init; } = Instant.MinValue;

    /// <summary>What the calendar said last; null where all went well.</summary>
    public GraphOutcome? Trouble { get; init; }
}

/// <summary>
/// The meetings' events in the organiser's calendar: one row a meeting, written by whichever instance has the turn, and the row that
/// says which one has. Nobody's name or address is kept.
/// </summary>
public sealed class InvitationTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Invitations";

    private const string Partition = "invitation";
    private const string Calendar = "calendar";
    private const string Turn = "turn";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Of all meetings.</summary>
    public async Task<IReadOnlyDictionary<MeetingId, Invitation>> AllAsync(CancellationToken ct) =>
        (await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct)).ToDictionary(one => one.Meeting);

    /// <summary>Null where there is none, or it can't be read.</summary>
    public async Task<Invitation?> FindReadableAsync(MeetingId meeting, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Partition, meeting.ToString(), ct), Read, ct);

    /// <summary>Notes how far a meeting's event has come, by whoever has the turn.</summary>
    /// <returns>False when another has written it meanwhile: the next look sees what.</returns>
    public async Task<bool> StoreAsync(Invitation invitation, CancellationToken ct)
    {
        var before = await _table.FindAsync(Partition, invitation.Meeting.ToString(), ct);
        return await _table.TryWriteAsync(RowOf(invitation), before?.ETag, ct) is not null;
    }

    public async Task<CalendarTurn?> TurnAsync(CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Calendar, Turn, ct), ReadTurn, ct);

    /// <summary>Takes the turn, where nobody else has it and the calendar needn't be left alone.</summary>
    /// <returns>What to give back; null where it isn't this instance's turn.</returns>
    public async Task<ETag?> TakeTurnAsync(CalendarTurn wanted, Instant now, CancellationToken ct)
    {
        var row = await _table.FindAsync(Calendar, Turn, ct);
        // One that nobody can read keeps nobody from it.
        var stands = await unreadable.ReadOrNullAsync(Name, row, ReadTurn, ct);
        return stands is not null && (now < stands.NotBefore || (now < stands.Until && stands.By != wanted.By))
            ? null
            : await _table.TryWriteAsync(RowOf(wanted with { Trouble = stands?.Trouble }), row?.ETag, ct);
    }

    /// <summary>Gives it back, unless another has it by now.</summary>
    public async Task EndTurnAsync(CalendarTurn turn, ETag taken, CancellationToken ct) =>
        await _table.TryWriteAsync(RowOf(turn), taken, ct);

    private static TableEntity RowOf(Invitation invitation) => new(Partition, invitation.Meeting.ToString())
    {
        ["Event"] = invitation.Event,
        ["Says"] = invitation.Says,
        ["Starts"] = invitation.Starts.ToDateTimeOffset(),
        ["Looked"] = invitation.Looked.ToDateTimeOffset(),
        ["Join"] = invitation.Join?.AbsoluteUri,
        ["Number"] = invitation.Number,
        ["Unreached"] = invitation.Unreached,
        ["IsRefused"] = invitation.IsRefused,
    };

    private static Invitation Read(TableEntity row) => new(
        MeetingId.Parse(row.RowKey) ?? throw new InvalidDataException("The row names no meeting."), row.GetString("Event"),
        row.Text("Says"), row.RequiredMoment("Starts"), row.RequiredMoment("Looked"))
    {
        Join = row.GetString("Join") is { } join ? new Uri(join) : null,
        Number = row.GetInt32("Number") ?? 0,
        Unreached = row.GetInt32("Unreached") ?? 0,
        IsRefused = row.GetBoolean("IsRefused") ?? false,
    };

    private static TableEntity RowOf(CalendarTurn turn) => new(Calendar, Turn)
    {
        ["By"] = turn.By,
        ["Until"] = turn.Until.ToDateTimeOffset(),
        ["NotBefore"] = turn.NotBefore == Instant.MinValue ? null : turn.NotBefore.ToDateTimeOffset(),
        ["Trouble"] = turn.Trouble?.ToString(),
    };

    private static CalendarTurn ReadTurn(TableEntity row) => new(row.Text("By"), row.RequiredMoment("Until"))
    {
        NotBefore = row.Moment("NotBefore") ?? Instant.MinValue,
        Trouble = row.GetString("Trouble") is { } trouble ? Enum.Parse<GraphOutcome>(trouble) : null,
    };
}

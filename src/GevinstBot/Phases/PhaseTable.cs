using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Phases;

/// <summary>
/// The phase and the last day that each initiative was last seen with, and the changes that were seen: one partition, one row an
/// initiative, so that a change and that it has been seen are one write.
/// </summary>
public sealed class PhaseTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "InitiativePhases";

    private const string Partition = "initiative";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<PhaseCourse>> AllAsync(CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct);

    /// <summary>Null when it was never seen.</summary>
    /// <exception cref="UnreadableRowException">There is a row, and it can't be read.</exception>
    public async Task<PhaseCourse?> FindAsync(InitiativeId initiative, CancellationToken ct) =>
        await _table.FindAsync(Partition, initiative.Value, ct) is { } row ? await unreadable.ReadAsync(Name, row, Read, ct) : null;

    /// <summary>Looks at an initiative, and notes what is new.</summary>
    /// <returns>True when a change was noted; false when there was none, or somebody else was faster.</returns>
    /// <exception cref="UnreadableRowException">There is a row, and it can't be read: nothing is stored over it.</exception>
    public async Task<bool> SeeAsync(Initiative initiative, LocalDate day, CancellationToken ct)
    {
        if (await _table.FindAsync(Partition, initiative.Id.Value, ct) is not { } row)
        {
            await _table.TryAddAsync(Row(PhaseCourse.Of(initiative)), ct);
            return false;
        }
        var course = await unreadable.ReadAsync(Name, row, Read, ct);
        return course.Seen(initiative, day) is { } next && await _table.TryWriteAsync(Row(next), row.ETag, ct) is not null;
    }

    private static TableEntity Row(PhaseCourse course) => new(Partition, course.Initiative.Value)
    {
        ["Phase"] = course.Phase,
        ["Changes"] = JsonSerializer.Serialize(
            course.Changes.Select(change => new Written(change.From, change.To, Day(change.Day)))),
        ["Closed"] = course.Closed is { } closed ? Day(closed) : null,
        ["Moves"] = JsonSerializer.Serialize(
            course.Moves.Select(move => new Written(Day(move.From), Day(move.To), Day(move.Day)))),
    };

    private static PhaseCourse Read(TableEntity row)
    {
        var initiative = new InitiativeId(row.RowKey);
        return new PhaseCourse(
            initiative, row.Text("Phase"),
            [
                .. JsonSerializer.Deserialize<Written[]>(row.Text("Changes"))!
                    .Select(written => new PhaseChange(initiative, written.From, written.To, Day(written.Day))),
            ])
        {
            // A row from before last days were watched has neither; what it is seen with first moves nothing.
            Closed = row.GetString("Closed") is { } closed ? Day(closed) : null,
            Moves =
            [
                .. JsonSerializer.Deserialize<Written[]>(row.GetString("Moves") ?? "[]")!
                    .Select(written => new InitiativeMove(initiative, Day(written.From), Day(written.To), Day(written.Day))),
            ],
        };
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    /// <summary>A change as it stands in a row.</summary>
    private sealed record Written(string From, string To, string Day);
}

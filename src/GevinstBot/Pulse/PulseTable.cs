using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Pulse;

/// <summary>
/// Answers to the pulse that contacts give for their organisation: one partition a month (read together for the report), one row an
/// organisation with its versions, so a second answer replaces the first.
/// </summary>
public sealed class PulseTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "PulseAnswers";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<PulseAnswer>> OfMonthAsync(YearMonth month, CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.CurrentAsync(Partition(month), ct), Read, ct);

    public async Task<PulseAnswer?> FindAsync(YearMonth month, OrganizationId organization, CancellationToken ct) =>
        await _table.FindAsync(Partition(month), organization.Value, ct) is { } row ? Read(row) : null;

    /// <summary>Stores an answer as a new version; does nothing when the stored one says the same.</summary>
    public async Task SaveAsync(YearMonth month, PulseAnswer answer, CancellationToken ct)
    {
        while (!await TrySaveAsync(month, answer, ct))
        {
            // Somebody else wrote in between: the row is read again, and this answer becomes the version after theirs.
        }
    }

    private async Task<bool> TrySaveAsync(YearMonth month, PulseAnswer answer, CancellationToken ct)
    {
        var before = await _table.FindAsync(Partition(month), answer.Organization.Value, ct);
        if (before is not null && Read(before).SaysTheSameAs(answer))
            return true;
        var version = (before?.GetInt32("Version") ?? 0) + 1;
        return await _table.TryStoreAsync(Write(month, answer, version), version, ct);
    }

    private static string Partition(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static TableEntity Write(YearMonth month, PulseAnswer answer, int version)
    {
        var row = new TableEntity(Partition(month), answer.Organization.Value)
        {
            ["Initiative"] = answer.Initiative.Value,
            ["Organization"] = answer.Organization.Value,
            ["Reasons"] = string.Join(' ', answer.Reasons),
            ["AnsweredBy"] = answer.By.Value,
            ["Answered"] = answer.At.ToDateTimeOffset(),
            ["Version"] = version,
        };
        foreach (var element in AdkarElements.InOrder)
            row[element.ToString()] = answer.Scores[element];
        return row;
    }

    private static PulseAnswer Read(TableEntity row) => new(
        new InitiativeId(row.Text("Initiative")), new OrganizationId(row.Text("Organization")),
        new AdkarScores(
            Awareness: Score(row, AdkarElement.Awareness), Desire: Score(row, AdkarElement.Desire), Knowledge: Score(row, AdkarElement.Knowledge),
            Ability: Score(row, AdkarElement.Ability), Reinforcement: Score(row, AdkarElement.Reinforcement)),
        row.Text("Reasons").Split(' ', StringSplitOptions.RemoveEmptyEntries), new PersonId(row.Text("AnsweredBy")), row.Moment("Answered")!.Value);

    private static int Score(TableEntity row, AdkarElement element) => row.GetInt32(element.ToString())!.Value;
}

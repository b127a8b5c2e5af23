using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Pulse;
using GevinstBot.Reporting;

namespace GevinstBot.Tests.Sending;

/// <summary>A row of an answer as it stands, and how many versions it has; read past the product, as the store has it.</summary>
public sealed record StoredAnswer(string Verb, string Partition, string Row, string Text, string Scores, int Versions)
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["indicators.answer"] = IndicatorAnswerTable.Name,
        ["pulse.answer"] = PulseTable.Name,
        ["check-in.answer"] = CheckInTable.Name,
        ["agenda.answer"] = AttendanceTable.Name,
        ["agenda-draft.answer"] = AgendaTable.Name,
        ["minutes.answer"] = MinutesTable.Name,
    };

    private static readonly string[] Elements = ["Awareness", "Desire", "Knowledge", "Ability", "Reinforcement"];

    public static async Task<IReadOnlyList<StoredAnswer>> AllAsync(TableServiceClient store)
    {
        var answers = new List<StoredAnswer>();
        foreach (var (verb, table) in Tables)
        {
            var rows = new List<TableEntity>();
            await foreach (var row in store.GetTableClient(table).QueryAsync<TableEntity>())
                rows.Add(row);
            answers.AddRange(rows.Where(row => !row.RowKey.StartsWith('~')).Select(row => Read(verb, row, rows)));
        }
        return answers;
    }

    private static StoredAnswer Read(string verb, TableEntity row, IReadOnlyList<TableEntity> all) => new(
        verb, row.PartitionKey, row.RowKey, string.Join('\n', row.Select(column => Convert.ToString(column.Value, CultureInfo.InvariantCulture))),
        string.Concat(Elements.Select(element => Convert.ToString(row.GetInt32(element), CultureInfo.InvariantCulture))),
        all.Count(version => version.PartitionKey == row.PartitionKey && version.RowKey.StartsWith($"~{row.RowKey}~", StringComparison.Ordinal)));
}

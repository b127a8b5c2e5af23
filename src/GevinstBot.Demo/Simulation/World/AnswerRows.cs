namespace GevinstBot.Demo.Simulation.World;

/// <summary>What the rows of answers say, so that a note which the program makes beside an answer isn't taken for another answer.</summary>
public sealed class AnswerRows
{
    /// <summary>Until when something that minutes decided is open is worked out by the program, and written anew at each start.</summary>
    private const string Note = "OpenUntil";

    /// <summary>What isn't said by anybody: the note, and what the service adds.</summary>
    private static readonly string[] Beside = [Note, "odata.", "Timestamp"];

    private readonly Dictionary<string, string> _said = [];

    /// <returns>False when the row says what it said before.</returns>
    public bool SaysAnew(StoreWrite write)
    {
        var columns = write.Row.EnumerateObject()
            .Where(column => !Beside.Any(name => column.Name.StartsWith(name, StringComparison.Ordinal)))
            .ToDictionary(column => column.Name, column => column.Value.GetRawText());
        var key = $"{write.Table} {columns.GetValueOrDefault("PartitionKey")} {columns.GetValueOrDefault("RowKey")}";
        var ordered = columns.OrderBy(column => column.Key, StringComparer.Ordinal);
        var says = string.Join('\n', ordered.Select(column => $"{column.Key}: {column.Value}"));
        var isNew = !_said.TryGetValue(key, out var before) || before != says;
        _said[key] = says;
        return isNew;
    }
}

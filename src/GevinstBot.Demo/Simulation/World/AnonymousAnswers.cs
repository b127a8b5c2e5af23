using System.Text.Json;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Answers without a name, as they stand on the wire: a press writes them, the engine removes them when they have been counted, and nobody
/// can say whose were; but as many were as had been acknowledged.
/// </summary>
public static class AnonymousAnswers
{
    private const string Removal = "DELETE";
    private const string Counted = "GroupPulseResults";

    /// <summary>The answers, and who has answered.</summary>
    private static readonly HashSet<string> Tables = ["GroupPulseAnswers", "GroupPulseAnswered"];

    /// <param name="write">What was written.</param>
    /// <param name="acknowledged">How many answers to a round people had a receipt for.</param>
    /// <returns>Which promise it breaks, and what was seen; null for none.</returns>
    public static (string Promise, string Seen)? Broken(StoreWrite write, Func<RoundId, int> acknowledged)
    {
        if (write.Table == Counted && write.Method != Removal)
            return OfResult(write.Row, acknowledged);
        if (!Tables.Contains(write.Table))
            return null;
        if (write.Method == Removal)
            return Turn.Current is null ? null : ("stored", $"a press removes from {write.Table}");
        Turn.Current?.Wrote.Add(write.Table);
        return Turn.Current is null ? ("accepted", $"{write.Table} was written, and nobody had pressed") : null;
    }

    private static (string Promise, string Seen)? OfResult(JsonElement row, Func<RoundId, int> acknowledged)
    {
        var round = new RoundId(GroupPulseRhythm.Kind, row.GetProperty("RowKey").GetString()!);
        using var result = JsonDocument.Parse(row.GetProperty("Result").GetString()!);
        var counted = result.RootElement.GetProperty("Answered").GetInt32();
        return counted < acknowledged(round)
            ? ("stored", $"{round} counted {counted} answers, and {acknowledged(round)} were acknowledged")
            : null;
    }
}

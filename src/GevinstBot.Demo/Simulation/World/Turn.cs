namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Something a person did, on its way through the bot: whatever is written and sent because of it can be told from the rest.
/// </summary>
public sealed class Turn
{
    private static readonly AsyncLocal<Turn?> Running = new();

    /// <summary>Null for what the bot does of its own accord.</summary>
    public static Turn? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>An answer was written, by the table's name.</summary>
    public List<string> Wrote { get; } = [];
}

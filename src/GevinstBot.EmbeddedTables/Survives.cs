namespace GevinstBot.EmbeddedTables;

/// <summary>What a file's answered writes outlive. Each commit that is to outlive the power waits for the disk.</summary>
public enum Survives
{
    /// <summary>The machine's power.</summary>
    PowerCut,

    /// <summary>The process; for what is made up, and would only be made up again.</summary>
    Kill,
}

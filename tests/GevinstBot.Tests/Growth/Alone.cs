namespace GevinstBot.Tests.Growth;

/// <summary>What measures the process itself, its memory or its processor time, runs when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}

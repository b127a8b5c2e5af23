namespace GevinstBot.Network;

/// <summary>Which network the bot serves. Section <c>Network</c>.</summary>
public sealed class NetworkOptions
{
    public const string Section = "Network";

    /// <summary>The path of the network file.</summary>
    public string? File { get; set; }
}

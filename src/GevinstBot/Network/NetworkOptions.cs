using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>Which network the bot serves. Section <c>Network</c>.</summary>
public sealed class NetworkOptions
{
    public const string Section = "Network";

    /// <summary>The path of the network file. Not set: the one that was imported with «import».</summary>
    public string? File { get; set; }

    /// <summary>
    /// The Entra object id of the lead who sets the network up in Teams («kom i gang»). Not set: a network comes from a file. It gives
    /// nobody anything once there is a network.
    /// </summary>
    public string? FirstLead { get; set; }

    /// <summary>Who sets it up; null where nobody is named.</summary>
    public PersonId? SetUpBy => Guid.TryParse(FirstLead, out var id) && id != Guid.Empty ? new PersonId(id.ToString("D")) : null;

    public bool IsNamed => !string.IsNullOrEmpty(File);
}

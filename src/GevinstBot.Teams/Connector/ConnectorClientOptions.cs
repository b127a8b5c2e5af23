using Azure.Core;

namespace GevinstBot.Teams.Connector;

public sealed class ConnectorClientOptions : ClientOptions
{
    /// <summary>The public cloud; <c>https://api.botframework.us/.default</c> for the US Government's.</summary>
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>
    /// Default: Teams in every cloud. <see cref="ServiceUrls.LoopbackOnly"/> goes with no credential, and only with none.
    /// </summary>
    public ServiceUrls? ServiceUrls { get; set; }

    /// <summary>Reads the date form of <c>Retry-After</c> where an answer carries no date of its own.</summary>
    public TimeProvider? Clock { get; set; }
}

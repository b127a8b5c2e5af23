namespace GevinstBot.Teams.Connector;

/// <summary>
/// Which service URLs the bot answers to. An activity names the address it wants the answer (and so the bot's token) sent
/// to, and therefore the address is checked when it is stored and again when it is used.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</remarks>
public sealed class ServiceUrls
{
    /// <summary>Where to write in the public cloud before the first inbound activity has told the conversation's own address.</summary>
    public const string PublicCloud = "https://smba.trafficmanager.net/teams/";

    private const int LongestUrl = 512;
    // Anyone can own a name beside smba in trafficmanager.net, so that host is exact; the other domains are Microsoft's own.
    private static readonly HashSet<string> Hosts = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];
    private static readonly string[] Domains = [".botframework.com", ".teams.microsoft.us"];
    private readonly HashSet<string> tenants;
    private readonly bool loopback;

    /// <summary><paramref name="tenantIds"/>: a GUID in the path must be one of them; none given, any GUID will do.</summary>
    public ServiceUrls(IEnumerable<string>? tenantIds = null) : this(tenantIds, loopback: false)
    {
    }

    private ServiceUrls(IEnumerable<string>? tenantIds, bool loopback)
    {
        tenants = new(tenantIds ?? [], StringComparer.OrdinalIgnoreCase);
        this.loopback = loopback;
    }

    /// <summary>Local development: http to this machine and nothing else.</summary>
    public static ServiceUrls LoopbackOnly { get; } = new([], loopback: true);

    public bool Allows(string? serviceUrl) => Plain(serviceUrl) is { } uri && (loopback ? IsLoopback(uri) : IsTeams(uri));

    // What two readers of one URL could understand differently is refused before anything is parsed.
    private static Uri? Plain(string? url)
    {
        if (url is null or { Length: 0 or > LongestUrl } || url.Any(c => c is <= ' ' or >= '\x7f' or '\\' or '@' or '?' or '#' or '%'))
            return null;
        if (url.Contains("/.", StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        return uri;
    }

    private bool IsTeams(Uri uri) =>
        uri is { Scheme: "https", Port: 443, HostNameType: UriHostNameType.Dns, UserInfo: "" }
        && !uri.Host.Contains("xn--", StringComparison.OrdinalIgnoreCase)
        && (Hosts.Contains(uri.Host) || Domains.Any(domain => uri.Host.EndsWith(domain, StringComparison.Ordinal)))
        && (tenants.Count == 0 || uri.Segments.Select(s => s.TrimEnd('/')).All(s => !Guid.TryParse(s, out _) || tenants.Contains(s)));

    private static bool IsLoopback(Uri uri) =>
        uri is { Scheme: "http", UserInfo: "", Host: "localhost" or "127.0.0.1" or "[::1]" };
}

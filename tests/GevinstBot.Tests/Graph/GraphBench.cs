using Azure.Core;
using GevinstBot.Graph;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Graph;

namespace GevinstBot.Tests.Graph;

/// <summary>Microsoft's client against the stand-in, without a network between.</summary>
internal sealed class GraphBench
{
    public const string TeamsAppId = "0e9b4a61-7c35-4d2f-8f10-2a6d5b9c3e74";

    public GraphBench() => Client = new(() => GraphClients.Create(Credential, Graph));

    public StrictGraph Graph { get; } = new(TeamsAppId);

    public TokenCredential Credential { get; set; } = new FixedToken(StrictGraph.Token);

    public IOptions<GraphOptions> Options { get; init; } = Microsoft.Extensions.Options.Options.Create(new GraphOptions { TeamsAppId = TeamsAppId, Organiser = StrictCalendar.Organiser });

    public PeopleDirectory People => new(Client, Options);

    /// <summary>One, as in the program: it remembers the catalogue's id.</summary>
    public AppInstaller Installer => field ??= new AppInstaller(Client, Options, NullLogger<AppInstaller>.Instance);

    public OrganiserCalendar Calendar => new(Client, Options);

    private Lazy<GraphServiceClient> Client { get; }
}

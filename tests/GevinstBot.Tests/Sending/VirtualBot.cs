using Azure.Core.Pipeline;
using GevinstBot.Audit;
using GevinstBot.Benefits;
using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Evaluation;
using GevinstBot.Experiences;
using GevinstBot.Explaining;
using GevinstBot.Forwarding;
using GevinstBot.Graph;
using GevinstBot.GroupPulse;
using GevinstBot.Insights;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.NewIndicators;
using GevinstBot.Phases;
using GevinstBot.Postponing;
using GevinstBot.Pulse;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Roadmap;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Signals;
using GevinstBot.StandIns;
using GevinstBot.Status;
using GevinstBot.Storage;
using GevinstBot.Targets;
using GevinstBot.Teams.Connector;
using GevinstBot.TestKit;
using GevinstBot.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;

namespace GevinstBot.Tests.Sending;

/// <summary>
/// The product as it registers itself, on the embedded store and in virtual time, with a Connector that remembers every request. No
/// server and no Teams beside it, so that thousands of people cost no more than their messages.
/// </summary>
public sealed class VirtualBot : IDisposable
{
    private static readonly Uri ServiceUrl = new("http://127.0.0.1:9/connector/");

    // In memory where the machine has such a folder: what waits for the disk tens of thousands of times isn't what is tested.
    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), Path.GetRandomFileName())).FullName;

    private readonly HttpClient _http;
    private readonly IHost _host;

    /// <param name="starts">Where the clock stands.</param>
    /// <param name="slices">The product's folders beside those that sending takes, and what the test puts beside them.</param>
    /// <param name="refuses">Which requests are too much, by number and time; none when it isn't said.</param>
    public VirtualBot(Instant starts, Action<HostApplicationBuilder> slices, Func<int, TimeSpan, Refusal?>? refuses = null)
    {
        Time = new ManualTimeProvider(starts);
        Connector = new StormConnector(Time, refuses ?? ((_, _) => null));
        _http = new HttpClient(Connector);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Storage:Folder"] = _folder,
                ["Network:File"] = NetworkFile,
                ["Messenger:ServiceUrl"] = ServiceUrl.AbsoluteUri,
                ["Bot:AllowAnonymousLocal"] = "true",
            });
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton<IClock>(Time.ToClock())
            .AddSingleton(new ConnectorClientOptions { Transport = new HttpClientTransport(_http) });
        builder.AddTexts().AddStorage().AddGraph().AddNetwork().AddRounds().AddSending().AddAudit().AddChat();
        slices(builder);
        _host = builder.Build();
    }

    public IServiceProvider Services => _host.Services;

    public ManualTimeProvider Time { get; }

    public StormConnector Connector { get; }

    public Instant Now => Instant.FromDateTimeOffset(Time.UtcNow);

    private string NetworkFile => Path.Combine(_folder, "network.yaml");

    /// <summary>All of the product.</summary>
    public static VirtualBot Whole(Instant starts) => new(
        starts, builder => builder
            .AddDocuments().AddStatus().AddRegister().AddMessages().AddPostponing().AddStandIns().AddReporting().AddForwarding().AddTargets()
            .AddPulse().AddBenefits().AddPhases().AddLearningNetwork().AddMeetings().AddInsights().AddSignals().AddEvaluation().AddRoadmap().AddExperiences().AddExplaining()
            .AddNewIndicators().AddGroupPulse());

    public static string ChatOf(PersonId person) => $"a:{person}";

    /// <summary>Imports the network, and installs the bot for everybody.</summary>
    public async Task StartAsync(string network, IEnumerable<PersonId> people)
    {
        await File.WriteAllTextAsync(NetworkFile, network);
        Assert.True(await Services.PrepareAsync());
        foreach (var person in people)
        {
            var chat = new Conversation(person, ChatOf(person), ServiceUrl, Reachability.Installed);
            await Services.GetRequiredService<ConversationTable>().SaveIfUnchangedAsync(chat, Now, CancellationToken.None);
        }
    }

    public void Run(Func<Task> work) => VirtualTime.Run(Time, work);

    public void Dispose()
    {
        _host.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

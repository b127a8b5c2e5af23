using GevinstBot;
using GevinstBot.Audit;
using GevinstBot.Benefits;
using GevinstBot.ChangePlans;
using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Evaluation;
using GevinstBot.Experiences;
using GevinstBot.Explaining;
using GevinstBot.FollowUps;
using GevinstBot.Forwarding;
using GevinstBot.Graph;
using GevinstBot.GroupPulse;
using GevinstBot.Initiatives;
using GevinstBot.Insights;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Feed;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.NewIndicators;
using GevinstBot.Pages;
using GevinstBot.Phases;
using GevinstBot.Postponing;
using GevinstBot.Privacy;
using GevinstBot.Programme;
using GevinstBot.Programme.Feed;
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
using GevinstBot.Tab;
using GevinstBot.Targets;
using GevinstBot.Teams.Inbound;
using GevinstBot.Telemetry;
using GevinstBot.Texts;
using GevinstBot.Verbs;

if (await ProductVerbs.CommandLine().RunAsync(args, settings => Build(settings, beside: _ => { })) is { } exitCode)
    return exitCode;
var app = Build(args, beside: _ => { });
if (!await app.Services.PrepareAsync())
    return 1;
Map(app);
return await app.ServeAsync();

public partial class Program
{
    /// <summary>
    /// The product. A host of it, such as the demo, may put something <paramref name="beside"/> it, or in place of its own.
    /// </summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder> beside)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // The settings and the embedded file lie beside the program, wherever the person stands who starts it.
            ContentRootPath = AppContext.BaseDirectory,
        });

        builder.AddTime();
        AddEngine(builder);
        AddCapabilities(builder);
        builder.Services.AddHostedService<MeterLog>();
        builder.AddTelemetry();
        beside(builder);

        return builder.Build();
    }

    /// <summary>What asks, sends and answers, whatever it is about.</summary>
    public static void AddEngine(IHostApplicationBuilder builder)
    {
        builder.AddTexts();
        builder.AddStorage();
        builder.AddSite();
        builder.AddGraph();
        builder.AddNetwork();
        builder.AddRounds();
        builder.AddSending();
        builder.AddAudit();
        builder.AddChat();
    }

    /// <summary>What is asked and answered: whoever measures or tests the whole product takes this list, and misses none.</summary>
    public static void AddCapabilities(IHostApplicationBuilder builder)
    {
        builder.AddDocuments();
        builder.AddStatus();
        builder.AddPrivacy();
        builder.AddRegister();
        builder.AddMessages();
        builder.AddPostponing();
        builder.AddStandIns();
        builder.AddReporting();
        builder.AddForwarding();
        builder.AddTargets();
        builder.AddPulse();
        builder.AddBenefits();
        builder.AddPhases();
        builder.AddLearningNetwork();
        builder.AddMeetings();
        builder.AddProgramme();
        builder.AddInsights();
        builder.AddSignals();
        builder.AddEvaluation();
        builder.AddRoadmap();
        builder.AddExperiences();
        builder.AddExplaining();
        builder.AddNewIndicators();
        builder.AddInitiatives();
        builder.AddFollowUps();
        builder.AddGroupPulse();
        builder.AddChangePlans();
        builder.AddTab();
    }

    /// <summary>What the product answers to, once it is prepared.</summary>
    public static void Map(WebApplication app)
    {
        app.MapTeamsBot("/api/messages");
        app.MapHealth();
        app.MapPublicPages();
        app.MapMeetingFeed();
        app.MapProgrammeFeed();
        app.MapExports();
        app.MapTab();
    }
}

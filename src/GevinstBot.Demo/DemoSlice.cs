using System.Text.Json;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.LocalTeams;
using GevinstBot.Network;
using GevinstBot.Pages;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Tab;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;
using GevinstBot.Verbs.Package;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Demo;

/// <summary>What the demo puts beside the product: Teams' stand-in, the made-up network, and the clock that is moved by hand.</summary>
public static class DemoSlice
{
    /// <summary>Whoever moves the clock on a network of one's own sets this.</summary>
    public const string SteppedSetting = "Clock:IsStepped";

    private const string NamedFile = $"{NetworkOptions.Section}:{nameof(NetworkOptions.File)}";

    private const string FirstLead = $"{NetworkOptions.Section}:{nameof(NetworkOptions.FirstLead)}";

    /// <summary>Where the demo network's clock stands the first time: Monday 26 October 2026, 08.00 in Oslo.</summary>
    internal static readonly LocalDate DemoStart = new(2026, 10, 26);

    /// <summary>A team that everybody is in, for what is posted in a channel.</summary>
    private static readonly LocalTeam Team = new(
        "19:gevinst0000000000000000000000001@thread.tacv2", "Gevinstnettverket",
        [
            new LocalChannel("19:gevinst0000000000000000000000001@thread.tacv2", "Generelt"),
            new LocalChannel("19:gevinst0000000000000000000000002@thread.tacv2", "Digital hjemmeoppfølging"),
        ]);

    /// <summary>
    /// With a network of one's own time is real; with the made-up one, one that is set up from nothing, and where that is asked for, it
    /// stands until it is moved.
    /// </summary>
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        var (isMadeUp, isStepped) = (
            string.IsNullOrEmpty(builder.Configuration[NamedFile]), builder.Configuration.GetValue<bool>(SteppedSetting));
        // Whoever names a first lead wants to set a network up, among the made-up people.
        if (isMadeUp && string.IsNullOrEmpty(builder.Configuration[FirstLead]))
            builder.Configuration[NamedFile] = MadeUp;
        else if (isMadeUp)
            builder.Services.Replace(ServiceDescriptor.Singleton(LocalDirectory.Of));
        builder.Services.Replace(ServiceDescriptor.Singleton(new TextCatalog(typeof(DemoSlice).Assembly)));
        if (isMadeUp || isStepped)
            builder.AddSteppedTime();
        builder.Services.AddLocalTeams(Configure).AddSingleton<IOptions<MessengerOptions>, LocalServiceUrl>()
            .AddSingleton<IOptions<SiteOptions>, LocalSite>();
        builder.Services.AddSingleton<LocalTabTokens>()
            .AddSingleton<ILocalTabTokens>(services => services.GetRequiredService<LocalTabTokens>())
            .AddSingleton<ITabTokens>(services => services.GetRequiredService<LocalTabTokens>())
            .AddSingleton(TabHosts.OfTeams with { Ancestors = "'self'" });
        // Whoever asked for that moves the clock, and has nobody to show the page to.
        if (isMadeUp && !isStepped)
            builder.Services.AddSingleton<LocalClock>()
                .AddSingleton<ILocalClock>(services => services.GetRequiredService<LocalClock>())
                .AddHostedService<LocalStart>();
    }

    private static void AddSteppedTime(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new SteppedTime(
            Path.Combine(services.GetRequiredService<StorageOptions>().Folder, "clock.txt"),
            OsloTime.At(DemoStart, new LocalTime(8, 0), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId])));
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(services => services.GetRequiredService<SteppedTime>()));
        // Whoever moves the clock runs the engine.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(DeliveryTick)));
    }

    private static void Configure(LocalTeamsOptions options, IServiceProvider services)
    {
        options.StorePath = Path.Combine(services.GetRequiredService<StorageOptions>().Folder, "localteams.db");
        options.TenantId = services.GetRequiredService<IOptions<BotOptions>>().Value.MicrosoftAppTenantId;
        // Named where the chats are in another process; else they are here, on whatever port the server gets.
        var settings = services.GetRequiredService<IConfiguration>().GetSection(MessengerOptions.Section);
        if (settings.GetValue<Uri>(nameof(MessengerOptions.ServiceUrl)) is { } elsewhere)
            options.BaseAddress = new Uri(elsewhere, "/");
        options.Bots.Add(new LocalBot("gevinstbot", "GevinstBot", new Uri("/api/messages", UriKind.Relative))
        {
            MessageActions = [.. MessageActions()],
            Tabs = [.. Tabs()],
        });
        options.Teams.Add(Team);
        foreach (var person in People(services))
            options.People.Add(new LocalPerson(person.Id.Value, person.Name, person.Title));
    }

    /// <summary>As the manifest has them, which comes with the program.</summary>
    private static IEnumerable<LocalMessageAction> MessageActions() =>
        from command in Manifest().GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray()
        select new LocalMessageAction(command.GetProperty("id").GetString()!, command.GetProperty("title").GetString()!);

    /// <summary>The same, at this program's address and not at the example's.</summary>
    private static IEnumerable<LocalTab> Tabs() =>
        from tab in Manifest().GetProperty("staticTabs").EnumerateArray()
        let address = tab.GetProperty("contentUrl").GetString()!
        select new LocalTab(
            tab.GetProperty("entityId").GetString()!, tab.GetProperty("name").GetString()!,
            address[address.IndexOf('/', "https://".Length)..]);

    private static JsonElement Manifest() =>
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(PackageFiles.Folder, PackageFiles.Manifest)));

    private static string MadeUp => Path.Combine(AppContext.BaseDirectory, "demo.yaml");

    /// <summary>Who can be chosen on the page: where a network is set up from nothing, those of the demo's as well.</summary>
    private static IEnumerable<Person> People(IServiceProvider services)
    {
        var known = services.GetRequiredService<CurrentNetwork>().Roster.People;
        var network = services.GetRequiredService<IOptions<NetworkOptions>>().Value;
        if (network is { IsNamed: true } or { SetUpBy: null })
            return known;
        var lead = new Person(
            network.SetUpBy.Value, services.GetRequiredService<TextCatalog>().In(Language.Bokmål)["local.first-lead"], "", Language.Bokmål);
        var madeUp = services.GetRequiredService<NetworkFile>().Read(File.ReadAllText(MadeUp)).Version!.Roster.People;
        return [.. known.Where(person => person.Name.Length > 0).Concat(madeUp).Append(lead).DistinctBy(person => person.Id)];
    }
}

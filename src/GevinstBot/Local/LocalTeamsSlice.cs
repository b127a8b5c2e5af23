using GevinstBot.Sending;
#if LOCAL_TEAMS
using GevinstBot.LocalTeams;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.Teams.Inbound;
using Microsoft.Extensions.Options;
#endif

namespace GevinstBot.Local;

/// <summary>
/// Teams on your own machine: the stand-in runs in the bot's own process, in Development without an app id only. A Release
/// build doesn't contain it; there this file does nothing but start the real clock's ticking.
/// </summary>
public static class LocalTeamsSlice
{
    public static IHostApplicationBuilder AddLocalTeams(this IHostApplicationBuilder builder)
    {
        if (!builder.HasSteppedTime())
            builder.Services.AddHostedService<DeliveryTick>();
#if LOCAL_TEAMS
        if (!builder.HasLocalTeams())
            return builder;
        builder.Services.AddLocalTeams(Configure).AddSingleton<IOptions<MessengerOptions>, LocalServiceUrl>();
        // A simulation moves the clock itself, and has nobody to show the page to.
        if (builder.HasSteppedTime() && !builder.IsSimulated())
        {
            builder.Services.AddSingleton<LocalClock>();
            builder.Services.AddSingleton<ILocalClock>(services => services.GetRequiredService<LocalClock>());
            builder.Services.AddHostedService<LocalStart>();
        }
#endif
        return builder;
    }

    public static WebApplication MapLocalTeams(this WebApplication app)
    {
#if LOCAL_TEAMS
        if (app.Services.GetService<LocalTeamsOptions>() is not null)
        {
            LocalTeamsHost.MapLocalTeams(app);
            app.MapGet("/", () => TypedResults.Redirect("/local"));
        }
#endif
        return app;
    }

#if LOCAL_TEAMS
    private static bool HasLocalTeams(this IHostApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() && builder.Configuration.GetSection(BotOptions.Section)["AllowAnonymousLocal"] is "true" or "True"
        && string.IsNullOrEmpty(builder.Configuration.GetSection(BotOptions.Section)["MicrosoftAppId"]);

    private static void Configure(LocalTeamsOptions options, IServiceProvider services)
    {
        options.StorePath = Path.Combine(services.GetRequiredService<StorageOptions>().Folder, "localteams.db");
        options.TenantId = services.GetRequiredService<IOptions<BotOptions>>().Value.MicrosoftAppTenantId;
        // Named where the chats are in another process; else they are here, on whatever port the server gets.
        var settings = services.GetRequiredService<IConfiguration>().GetSection(MessengerOptions.Section);
        if (settings.GetValue<Uri>(nameof(MessengerOptions.ServiceUrl)) is { } elsewhere)
            options.BaseAddress = new Uri(elsewhere, "/");
        options.Bots.Add(new LocalBot("gevinstbot", "GevinstBot", new Uri("/api/messages", UriKind.Relative)));
        foreach (var person in services.GetRequiredService<CurrentNetwork>().Roster.People)
            options.People.Add(new LocalPerson(person.Id.Value, person.Name, person.Title));
    }
#endif
}

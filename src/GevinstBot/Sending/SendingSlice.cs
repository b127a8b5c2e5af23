using System.Security.Cryptography;
using GevinstBot.Storage;

namespace GevinstBot.Sending;

/// <summary>The engine: what is due leaves once, no faster than Teams takes it, and sent cards are kept up to date.</summary>
public static class SendingSlice
{
    public static IHostApplicationBuilder AddSending(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DeliveryOptions>()
            .BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<MessengerOptions>()
            .BindConfiguration(MessengerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddTable<ConversationTable>(ConversationTable.Name)
            .AddTable<InstanceTable>(InstanceTable.Name, isSign: true)
            .AddTable<RunTable>(RunTable.Name)
            .AddSingleton(
                services => new Instance(services.GetRequiredService<StorageOptions>().IsEmbedded, RandomNumberGenerator.Create()))
            .AddSingleton<EngineMeter>()
            .AddSingleton<CallRoom>()
            .AddSingleton<Heartbeat>()
            .AddHostedService(services => services.GetRequiredService<Heartbeat>())
            .AddSingleton<SendRate>()
            .AddSingleton<ChatCalls>()
            .AddSingleton<TeamCalls>()
            .AddTable<AppInstallTable>(AppInstallTable.Name)
            .AddSingleton<InstallPace>()
            .AddSingleton<AppInstalls>()
            .AddSingleton<Messenger>()
            .AddSingleton<ClaimWatch>()
            .AddSingleton<LastLook>()
            .AddSingleton<PromptSender>()
            .AddSingleton<CardRefresh>()
            .AddSingleton<AnswerNews>()
            .AddSingleton<DeliveryPlanner>()
            .AddSingleton<DeliveryRun>()
            .AddSingleton<SeenChanges>()
            .AddSingleton<TickWork>()
            .AddSingleton<DeliveryWake>()
            .AddHostedService(services => services.GetRequiredService<DeliveryWake>())
            .AddHostedService<DeliveryTick>();
        return builder;
    }
}

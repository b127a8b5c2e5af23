using System.Security.Cryptography;
using GevinstBot.Storage;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;

namespace GevinstBot.Delivery;

/// <summary>The engine that sends every round, and the way in for answers and commands.</summary>
public static class DeliverySlice
{
    public static IHostApplicationBuilder AddDelivery(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<MessengerOptions>().BindConfiguration(MessengerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddTable<DeliveryLedgerTable>(DeliveryLedgerTable.Name)
            .AddTable<ConversationTable>(ConversationTable.Name)
            .AddTable<HeardTable>(HeardTable.Name)
            .AddSingleton(services => new Instance(services.GetRequiredService<StorageOptions>().IsEmbedded, RandomNumberGenerator.Create()))
            .AddTable<InstanceTable>(InstanceTable.Name)
            .AddSingleton<CallRoom>()
            .AddSingleton<Heartbeat>()
            .AddHostedService(services => services.GetRequiredService<Heartbeat>())
            .AddSingleton<SendRate>()
            .AddSingleton<ChatCalls>()
            .AddSingleton<Messenger>()
            .AddSingleton<ClaimWatch>()
            .AddSingleton<LastLook>()
            .AddSingleton<PromptSender>()
            .AddTable<WithdrawalTable>(WithdrawalTable.Name)
            .AddTable<ReopeningTable>(ReopeningTable.Name)
            .AddSingleton<RoundCards>()
            .AddSingleton<CardRefresh>()
            .AddSingleton<Rounds>()
            .AddSingleton<RoundReader>()
            .AddSingleton<DeliveryPlanner>()
            .AddTable<RunTable>(RunTable.Name)
            .AddSingleton<DeliveryRun>()
            .AddSingleton<StatusReader>()
            .AddSingleton<DeliveryWake>()
            .AddHostedService(services => services.GetRequiredService<DeliveryWake>())
            .AddSingleton<SubmitGate>()
            .AddSingleton<Commands>()
            .AddCommand<HelpCommand>()
            .AddCommand<WaitingCommand>()
            .AddCommand<StatusCommand>()
            .AddCommand<WithdrawCommand>();
        builder.Services.AddTeamsBot<BotHandler>(builder.Configuration.GetSection(BotOptions.Section).Bind)
            .PostConfigure<TextCatalog>(SayInBothLanguages);
        return builder;
    }

    /// <summary>What the protocol says by itself when a handler is slow or fails; it knows no person, so it says it in both languages.</summary>
    private static void SayInBothLanguages(BotOptions options, TextCatalog texts)
    {
        options.SlowReplyText = string.Join(" / ", texts.All.Select(local => local["submit.slow"]));
        options.FailureText = string.Join(" / ", texts.All.Select(local => local["submit.failed"]));
    }

    /// <summary>Registers a capability's kind of round.</summary>
    public static IServiceCollection AddRounds<T>(this IServiceCollection services) where T : RoundSource =>
        services.AddSingleton<RoundSource, T>();

    /// <summary>Registers a verb.</summary>
    public static IServiceCollection AddSubmit<T>(this IServiceCollection services) where T : SubmitHandler =>
        services.AddSingleton<SubmitHandler, T>();

    /// <summary>Registers a command.</summary>
    public static IServiceCollection AddCommand<T>(this IServiceCollection services) where T : Command =>
        services.AddSingleton<Command, T>();
}

using GevinstBot.Storage;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>What comes back from Teams: presses, which all pass one gate, and what people type.</summary>
public static class ChatSlice
{
    public static IHostApplicationBuilder AddChat(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<HeardTable>(HeardTable.Name)
            .AddTable<AskedFormTable>(AskedFormTable.Name)
            .AddSingleton<ScopeCheck>()
            .AddSingleton<PressRefusals>()
            .AddSingleton<OnBehalf>()
            .AddSingleton<SeenCards>()
            .AddSingleton<PressCheck>()
            .AddSingleton<PressedCards>()
            .AddSingleton<PressReceipts>()
            .AddSingleton<PressAnswers>()
            .AddSingleton<SubmitGate>()
            .AddSingleton<AskedRounds>()
            .AddSingleton<AskedForms>()
            .AddSingleton<AskedCopies>()
            .AddSingleton<Commands>()
            .AddSingleton<Installations>()
            .AddSingleton<TeamChannels>()
            .AddSingleton<TypedMessages>()
            .AddCommand<HelpCommand>()
            .AddCommand<LanguageCommand>()
            .AddSingleton<OnBehalfCards>()
            .AddCommand<AnswerForCommand>()
            .AddRoles<NetworkRoleReader>();
        builder.Services.AddTeamsBot<BotHandler>(builder.Configuration.GetSection(BotOptions.Section).Bind)
            .PostConfigure<TextCatalog>(SayInBothLanguages);
        return builder;
    }

    /// <summary>Registers a verb.</summary>
    public static IServiceCollection AddSubmit<T>(this IServiceCollection services) where T : SubmitHandler =>
        services.AddSingleton<SubmitHandler, T>();

    /// <summary>Registers a command.</summary>
    public static IServiceCollection AddCommand<T>(this IServiceCollection services) where T : Command =>
        services.AddSingleton<Command, T>();

    /// <summary>Registers what a capability knows of somebody's role.</summary>
    public static IServiceCollection AddRoles<T>(this IServiceCollection services) where T : RoleReader =>
        services.AddSingleton<RoleReader, T>();

    /// <summary>
    /// What the protocol says by itself when a handler is slow or fails; it knows no person, so it says it in both languages.
    /// </summary>
    private static void SayInBothLanguages(BotOptions options, TextCatalog texts)
    {
        options.SlowReplyText = string.Join(" / ", texts.All.Select(local => local["submit.slow"]));
        options.FailureText = string.Join(" / ", texts.All.Select(local => local["submit.failed"]));
    }
}

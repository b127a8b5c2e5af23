using GevinstBot.Chat;

namespace GevinstBot.Status;

/// <summary>What can be asked about the rounds: what waits for a person, how it goes for the lead, and taking one back.</summary>
public static class StatusSlice
{
    public static IHostApplicationBuilder AddStatus(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<ReachReader>()
            .AddSingleton<EngineReader>()
            .AddSingleton<StatusReader>()
            .AddSingleton<CardReopening>()
            .AddSingleton<NudgeReader>()
            .AddCommand<WaitingCommand>()
            .AddCommand<StatusCommand>()
            .AddCommand<PreviewCommand>()
            .AddCommand<WithdrawCommand>()
            .AddCommand<SendAgainCommand>()
            .AddCommand<NudgeCommand>()
            .AddCommand<LogCommand>();
        return builder;
    }
}

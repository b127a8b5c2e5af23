using GevinstBot.Storage;

namespace GevinstBot.Rounds;

/// <summary>What is asked, of whom and when: the rounds of all capabilities, with what the ledger and the answers say of them.</summary>
public static class RoundsSlice
{
    public static IHostApplicationBuilder AddRounds(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<DeliveryLedgerTable>(DeliveryLedgerTable.Name)
            .AddTable<WithdrawalTable>(WithdrawalTable.Name)
            .AddTable<ReopeningTable>(ReopeningTable.Name)
            .AddTable<SeenTable>(SeenTable.Name)
            .AddTable<NudgeTable>(NudgeTable.Name)
            .AddTable<HandoverTable>(HandoverTable.Name)
            .AddSingleton<RoundSources>()
            .AddSingleton<RoundLevers>()
            .AddSingleton<RoundCatalog>()
            .AddSingleton<RoundReader>()
            .AddSingleton<UnreachedReader>()
            .AddSingleton<RoomReader>()
            .AddSingleton<RoundCards>();
        return builder;
    }

    /// <summary>Registers a capability's kind of round.</summary>
    public static IServiceCollection AddRounds<T>(this IServiceCollection services) where T : RoundSource =>
        services.AddSingleton<RoundSource, T>();
}

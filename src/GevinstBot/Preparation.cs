using GevinstBot.Network;

namespace GevinstBot;

/// <summary>What must be in place before the first request: the tables, and a network without mistakes.</summary>
public static class Preparation
{
    /// <returns>False when the program can't start; why has been written for the administrator.</returns>
    public static async Task<bool> PrepareAsync(this IServiceProvider services, CancellationToken ct = default) =>
        await ActivatorUtilities.CreateInstance<StoreOpening>(services).OpenAsync(Console.Error, ct)
        && await services.GetRequiredService<NetworkImport>().ImportAsync(Console.Error, ct);

    /// <summary>For the platform that keeps the program running; says nothing but that it answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints) => endpoints.MapHealthChecks("/health");
}

using GevinstBot.Network;
using Microsoft.Extensions.Options;

namespace GevinstBot;

/// <summary>What must be in place before the first request: right settings, the tables, and a network without mistakes.</summary>
public static class Preparation
{
    /// <returns>False when the program can't start; why has been written for the administrator.</returns>
    public static async Task<bool> PrepareAsync(this IServiceProvider services, CancellationToken ct = default) =>
        await HasSettingsAsync(services, Console.Error)
        && await ActivatorUtilities.CreateInstance<StoreOpening>(services).OpenAsync(Console.Error, ct)
        && await services.GetRequiredService<NetworkImport>().ImportAsync(Console.Error, ct);

    /// <summary>For the platform that keeps the program running; says nothing but that it answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints) => endpoints.MapHealthChecks("/health");

    /// <summary>Everything that is missing at once, a line each: nobody should have to start ten times to learn ten settings.</summary>
    private static async Task<bool> HasSettingsAsync(IServiceProvider services, TextWriter complaints)
    {
        var missing = new List<string>();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException wrong)
        {
            missing.AddRange(wrong.Failures);
        }
        catch (AggregateException several)
        {
            missing.AddRange(several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(wrong => wrong.Failures));
        }
        if (services.GetRequiredService<NetworkImport>().Missing is { } network)
            missing.Add(network);
        foreach (var setting in missing)
            await complaints.WriteLineAsync(setting);
        return missing.Count == 0;
    }
}

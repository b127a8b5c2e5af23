using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;

namespace GevinstBot;

/// <summary>What must be in place before the first request: right settings, the tables, and a network without mistakes.</summary>
public static class Preparation
{
    /// <returns>False when the program can't start; why has been written for the administrator.</returns>
    public static Task<bool> PrepareAsync(this IServiceProvider services, CancellationToken ct = default) =>
        services.PrepareAsync(Console.Error, ct);

    /// <returns>False when the program can't start; why has been written to <paramref name="complaints"/>.</returns>
    public static async Task<bool> PrepareAsync(this IServiceProvider services, TextWriter complaints, CancellationToken ct) =>
        await HasSettingsAsync(services, complaints)
        && await ActivatorUtilities.CreateInstance<StoreOpening>(services).OpenAsync(complaints, ct)
        && await services.GetRequiredService<NetworkImport>().ImportAsync(complaints, ct);

    /// <summary>For the platform that keeps the program running; says nothing but that it answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints) => endpoints.MapHealthChecks("/health");

    /// <summary>Everything that is missing at once, a line each: nobody should have to start ten times to learn ten settings.</summary>
    private static async Task<bool> HasSettingsAsync(IServiceProvider services, TextWriter complaints)
    {
        List<string> missing = [.. services.WrongSettings()];
        // Where all else is right, the store is opened first: a network may have been imported into it.
        if (missing.Count > 0 && services.GetRequiredService<IConfiguration>().GetSection(NetworkOptions.Section).Get<NetworkOptions>()
            is not ({ IsNamed: true } or { FirstLead.Length: > 0 }))
            missing.Add(services.GetRequiredService<TextCatalog>().In(Language.Bokmål)["file.none"]);
        foreach (var setting in missing)
            await complaints.WriteLineAsync(setting);
        return missing.Count == 0;
    }

    /// <summary>Settings that are missing or can't be right, a line each.</summary>
    public static IReadOnlyList<string> WrongSettings(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(wrong => wrong.Failures)];
        }
    }
}

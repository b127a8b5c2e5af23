using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;

namespace GevinstBot.Tests.Tenant;

/// <summary>
/// The program's environment as the deployment makes it: names from Bicep, and for each value what Azure would put there, but that the
/// emulator wants the account in the path too.
/// </summary>
internal static class TenantSettings
{
    public const string IdentityClientId = "1de47117-2222-4333-8444-555566667777";
    public const string SiteAddress = "https://gevinstbot.kindsea-1a2b3c4d.norwayeast.azurecontainerapps.io";
    public const string TableAccount = "gevinstbot";
    public const string TableHost = $"{TableAccount}.table.core.windows.net";

    private static readonly Lazy<Task<IReadOnlyDictionary<string, string>>> Evaluated = new(EvaluateAsync);

    public static Task<IReadOnlyDictionary<string, string>> AllAsync() => Evaluated.Value;

    private static async Task<IReadOnlyDictionary<string, string>> EvaluateAsync() =>
        (await Deployment.EvaluateAsync()).Environment.ToDictionary(setting => setting.Key, setting => ValueOf(setting.Key, setting.Value));

    private static string ValueOf(string name, string value) => (name, value) switch
    {
        ("Network__File", _) => RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml"),
        ("Site__Address", ['[', ..]) => SiteAddress,
        (_, ['[', ..]) when value.EndsWith(".outputs.clientId.value]", StringComparison.Ordinal) => IdentityClientId,
        (_, ['[', ..]) when value.EndsWith(".outputs.connectionString.value]", StringComparison.Ordinal) => TenantMonitor.ConnectionString,
        (_, ['[', ..]) when value.EndsWith(".outputs.tableEndpoint.value]", StringComparison.Ordinal) => $"https://{TableHost}/{TableAccount}",
        (_, ['[', ..]) => throw new InvalidOperationException($"Bicep sets {name} to something that no test knows: {value}."),
        _ => value,
    };
}

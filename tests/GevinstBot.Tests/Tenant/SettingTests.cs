using GevinstBot.Graph;
using GevinstBot.Network;
using GevinstBot.Pages;
using GevinstBot.Privacy;
using GevinstBot.Reporting.Figures;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Teams.Inbound;
using GevinstBot.Telemetry;
using GevinstBot.Tests.Infra;

namespace GevinstBot.Tests.Tenant;

/// <summary>The settings of the deployment, held against what the program reads.</summary>
[Trait("Lane", "Slow")]
public sealed class SettingTests
{
    private static readonly (string Section, Type Options)[] Read =
    [
        (BotOptions.Section, typeof(BotOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (NetworkOptions.Section, typeof(NetworkOptions)),
        (GraphOptions.Section, typeof(GraphOptions)),
        (DeliveryOptions.Section, typeof(DeliveryOptions)),
        (MessengerOptions.Section, typeof(MessengerOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (SiteOptions.Section, typeof(SiteOptions)),
        (FigureOptions.Section, typeof(FigureOptions)),
    ];

    // Those of ASP.NET, of the platform and of OpenTelemetry.
    private static readonly string[] OfTheHost = ["ASPNETCORE_ENVIRONMENT", "Logging__Console__FormatterName", TelemetrySlice.AzureMonitor, "APPLICATIONINSIGHTS_STATSBEAT_DISABLED"];

    [BicepFact]
    public async Task The_deployment_sets_nothing_that_the_program_does_not_read()
    {
        var known = Read.SelectMany(read => read.Options.GetProperties().Select(property => $"{read.Section}__{property.Name}")).Concat(OfTheHost);

        Assert.Subset(known.ToHashSet(), (await TenantSettings.AllAsync()).Keys.ToHashSet());
    }

    [BicepFact]
    public async Task No_setting_is_a_secret()
    {
        string[] secret = [nameof(BotOptions.MicrosoftAppPassword), nameof(BotOptions.CertificatePath), nameof(StorageOptions.ConnectionString)];

        Assert.DoesNotContain((await TenantSettings.AllAsync()).Keys, name => secret.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
    }
}

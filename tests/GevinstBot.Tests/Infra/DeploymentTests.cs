using System.Text.Json.Nodes;

namespace GevinstBot.Tests.Infra;

/// <summary>What an IT department asks of the deployment, read from what Bicep's compiler makes of it.</summary>
[Trait("Lane", "Slow")]
public sealed class DeploymentTests
{
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";
    private const string AcrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

    [BicepFact]
    public async Task Nobody_gets_to_the_tables_with_a_key_or_from_the_internet()
    {
        var made = await Deployment.EvaluateAsync();

        var account = made.The("Microsoft.Storage/storageAccounts")["properties"]!;
        Assert.Equal((false, "Disabled", "Deny", "TLS1_2"), (
            (bool)account["allowSharedKeyAccess"]!,
            (string)account["publicNetworkAccess"]!,
            (string)account["networkAcls"]!["defaultAction"]!,
            (string)account["minimumTlsVersion"]!));
        var endpoint = made.The("Microsoft.Network/privateEndpoints")["properties"]!;
        var way = Assert.Single(endpoint["privateLinkServiceConnections"]!.AsArray())!;
        Assert.Equal("table", (string)Assert.Single(way["properties"]!["groupIds"]!.AsArray())!);
    }

    [BicepFact]
    public async Task The_program_may_do_three_things_in_Azure_use_the_tables_rows_fetch_its_image_and_tell_what_it_measures()
    {
        var made = await Deployment.EvaluateAsync();

        var roles = made.OfType("Microsoft.Authorization/roleAssignments").Select(role => (string)role["properties"]!["roleDefinitionId"]!).ToList();
        Assert.Equal(3, roles.Count);
        Assert.Contains(roles, role => role.Contains(TableDataContributor, StringComparison.Ordinal));
        Assert.Contains(roles, role => role.Contains(AcrPull, StringComparison.Ordinal));
        Assert.Contains(roles, role => role.Contains(MetricsPublisher, StringComparison.Ordinal));
        Assert.True((bool)made.The("Microsoft.Insights/components")["properties"]!["DisableLocalAuth"]!);
        Assert.Contains("connectionString", made.Environment["APPLICATIONINSIGHTS_CONNECTION_STRING"], StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task The_bot_is_a_single_tenant_app_registration_in_a_region_of_the_EU_that_takes_no_key()
    {
        var bot = (await Deployment.EvaluateAsync()).The("Microsoft.BotService/botServices");

        Assert.Equal("westeurope", (string)bot["location"]!);
        Assert.Equal(("SingleTenant", Deployment.AppId, true), (
            (string)bot["properties"]!["msaAppType"]!, (string)bot["properties"]!["msaAppId"]!, (bool)bot["properties"]!["disableLocalAuth"]!));
    }

    [BicepFact]
    public async Task In_production_two_replicas_always_run_in_two_buildings_and_finish_what_is_under_way()
    {
        var made = await Deployment.EvaluateAsync();

        var template = made.The("Microsoft.App/containerApps")["properties"]!["template"]!;
        Assert.Equal((2, 60), ((int)template["scale"]!["minReplicas"]!, (int)template["terminationGracePeriodSeconds"]!));
        Assert.True((bool)made.The("Microsoft.App/managedEnvironments")["properties"]!["zoneRedundant"]!);
        Assert.Equal("Standard_ZRS", (string)made.The("Microsoft.Storage/storageAccounts")["sku"]!["name"]!);
        Assert.Equal("CanNotDelete", (string)made.The("Microsoft.Authorization/locks")["properties"]!["level"]!);
    }

    [BicepFact]
    public async Task The_only_secret_is_the_network_file_and_the_program_finds_it_where_it_is_told_to_look()
    {
        var made = await Deployment.EvaluateAsync();

        var app = made.The("Microsoft.App/containerApps")["properties"]!;
        var secret = Assert.Single(app["configuration"]!["secrets"]!.AsArray())!;
        Assert.Equal(("network-file", "[parameters('networkFile')]"), ((string)secret["name"]!, (string)secret["value"]!));
        var file = Assert.Single(Assert.Single(app["template"]!["volumes"]!.AsArray())!["secrets"]!.AsArray())!;
        var mount = Assert.Single(made.Container["volumeMounts"]!.AsArray())!;
        Assert.Equal(made.Environment["Network__File"], $"{mount["mountPath"]}/{file["path"]}");
    }

    [BicepFact]
    public async Task Where_a_lead_sets_the_network_up_there_is_no_file_and_no_secret()
    {
        const string Lead = "6e760000-0000-4000-8000-000000000001";
        var made = await Deployment.EvaluateAsync(firstLead: Lead);

        Assert.Equal(("", Lead), (made.Environment["Network__File"], made.Environment["Network__FirstLead"]));
        Assert.DoesNotContain("network-file", made.The("Microsoft.App/containerApps").ToJsonString(), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task What_the_program_Bot_Service_and_the_tables_say_is_kept_and_somebody_is_told_when_it_is_bad()
    {
        var made = await Deployment.EvaluateAsync();

        var kept = made.OfType("Microsoft.Insights/diagnosticSettings").SelectMany(setting => setting["properties"]!["logs"]!.AsArray());
        Assert.Equal(
            ["BotRequest", "ContainerAppConsoleLogs", "ContainerAppSystemLogs", "StorageDelete"],
            kept.Select(log => (string)log!["category"]!).Order(StringComparer.Ordinal));
        Assert.Equal(7, made.OfType("Microsoft.Insights/metricAlerts").Concat(made.OfType("Microsoft.Insights/scheduledQueryRules")).Count());
        var told = Assert.Single(made.The("Microsoft.Insights/actionGroups")["properties"]!["emailReceivers"]!.AsArray())!;
        Assert.Equal("drift@example.no", (string)told["emailAddress"]!);
    }

    [BicepFact]
    public async Task Test_has_the_same_resources_as_production_but_the_lock_and_lets_fewer_of_them_run()
    {
        var (production, test) = (await Deployment.EvaluateAsync(), await Deployment.EvaluateAsync("test"));

        Assert.Equal(["Microsoft.Authorization/locks"], Types(production).Except(Types(test)));
        Assert.Empty(Types(test).Except(Types(production)));
        Assert.Equal(1, (int)test.The("Microsoft.App/containerApps")["properties"]!["template"]!["scale"]!["minReplicas"]!);
    }

    private static IEnumerable<string> Types(Deployment made) => made.Resources.Select(resource => (string)((JsonNode)resource)["type"]!).Distinct();
}

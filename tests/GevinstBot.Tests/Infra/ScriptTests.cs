using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Infra;

/// <summary>The scripts that set everything up, with a stand-in for Azure's command line that writes down what it was asked.</summary>
[Trait("Lane", "Slow")]
public sealed partial class ScriptTests
{
    [ShellFact]
    public async Task One_command_makes_the_registration_the_image_the_resources_and_the_credential_in_that_order()
    {
        using var azure = new ScriptedAzure();

        var said = await azure.DeployAsync("test");

        Assert.Equal(
            [
                "ad app create", "group create", "deployment group create", "acr build", "deployment group create",
                "ad sp create", "ad app update", "rest --method PATCH", "ad app federated-credential create",
            ],
            azure.Changes);
        Assert.Contains("GEVINSTBOT_IMAGE=gevinstbotabc.azurecr.io/gevinstbot:1.2.3", azure.Environment, StringComparison.Ordinal);
        Assert.Contains($"GEVINSTBOT_APP_ID={ScriptedAzure.AppId}", azure.Environment, StringComparison.Ordinal);
        Assert.Contains("region: Helse Sør-Øst", azure.Environment, StringComparison.Ordinal);
        Assert.Contains($"/the-tenant/adminconsent?client_id={ScriptedAzure.AppId}", said, StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task A_lead_s_object_id_is_enough_where_there_is_no_network_file()
    {
        using var azure = new ScriptedAzure();

        await azure.DeployOnAsync("test", "6E760000-0000-4000-8000-000000000001");

        Assert.Contains("GEVINSTBOT_FIRST_LEAD=6E760000-0000-4000-8000-000000000001\n", azure.Environment, StringComparison.Ordinal);
        Assert.Contains("GEVINSTBOT_NETWORK_FILE=\n", azure.Environment, StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task What_is_there_already_is_brought_up_to_date_and_not_made_anew()
    {
        using var azure = new ScriptedAzure();
        await azure.DeployAsync("test");
        var first = azure.Changes.Count;

        await azure.DeployAsync("test");

        Assert.Equal(
            [
                "group create", "deployment group create", "deployment group create",
                "ad app update", "rest --method PATCH", "ad app federated-credential update",
            ],
            azure.Changes.Skip(first));
    }

    [ShellFact]
    public async Task A_look_ahead_changes_nothing()
    {
        using var azure = new ScriptedAzure();
        await azure.DeployAsync("production");
        var before = azure.Changes.Count;

        await azure.DeployAsync("production", "--what-if");

        Assert.Equal(before, azure.Changes.Count);
        Assert.Contains(azure.Calls, call => call.StartsWith("deployment group what-if ", StringComparison.Ordinal));
    }

    [ShellFact]
    public async Task The_identity_vouches_for_the_registration_and_nobody_makes_a_secret()
    {
        using var azure = new ScriptedAzure();

        await azure.DeployAsync("production");

        var call = azure.Calls.Single(call => call.StartsWith("ad app federated-credential create", StringComparison.Ordinal));
        var credential = JsonNode.Parse(call[call.IndexOf('{', StringComparison.Ordinal)..(call.LastIndexOf('}') + 1)])!;
        Assert.Equal("https://login.microsoftonline.com/the-tenant/v2.0", (string)credential["issuer"]!);
        Assert.Equal("the-identity", (string)credential["subject"]!);
        Assert.Equal("api://AzureADTokenExchange", (string)credential["audiences"]![0]!);
        var address = $"--identifier-uris api://gevinstbot.example.no/{ScriptedAzure.AppId} ";
        Assert.Contains(azure.Calls, made => made.Contains(address, StringComparison.Ordinal));
        Assert.All(azure.Calls, made => Assert.DoesNotMatch("credential reset|password", made));
    }

    [Fact]
    public void Every_permission_of_Graph_has_its_reason_in_the_readme_and_no_other_is_told_of()
    {
        var asked = Read("permissions.json").AsArray().SelectMany(api => api!["resourceAccess"]!.AsArray());
        var readme = File.ReadAllText(RepositoryRoot.PathOf("infra", "README.md"));
        var told = PermissionRow().Matches(readme).Select(row => row.Groups[1].Value);

        Assert.All(asked, permission => Assert.Equal("Role", (string)permission!["type"]!));
        Assert.Equal(asked.Select(permission => (string)permission!["id"]!).Order(), told.Order());
    }

    [Fact]
    public void The_tab_s_scope_is_given_to_Teams_own_clients_beforehand_and_to_no_other()
    {
        var api = Read("api.json")["api"]!;
        var scope = Assert.Single(api["oauth2PermissionScopes"]!.AsArray())!;
        var clients = api["preAuthorizedApplications"]!.AsArray();

        Assert.Equal("access_as_user", (string)scope["value"]!);
        // Teams on a computer and a phone, and in a browser.
        Assert.Equal(
            ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"],
            clients.Select(client => (string)client!["appId"]!));
        Assert.All(clients.Select(client => Assert.Single(client!["delegatedPermissionIds"]!.AsArray())), given => Assert.Equal((string)scope["id"]!, (string)given!));
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(RepositoryRoot.PathOf("infra", "registration", file)))!;

    [GeneratedRegex(@"^\| `[A-Za-z.]+` \| `([0-9a-f-]{36})` \|", RegexOptions.Multiline)]
    private static partial Regex PermissionRow();
}

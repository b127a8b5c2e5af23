using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using GevinstBot.Graph;

namespace GevinstBot.Tests.Graph;

/// <summary>
/// Stands for Microsoft Graph in a tenant. It complains of whatever isn't asked as Microsoft's reference says, refuses what the app has
/// no permission for, in the words that Graph does it with, and otherwise answers with the shapes of that reference.
/// </summary>
public sealed class StrictGraph(string teamsAppId) : HttpMessageHandler
{
    public const string Host = "graph.microsoft.com";
    public const string Scope = $"https://{Host}/.default";
    public const string Token = "a-token-for-graph";

    private const string Root = $"https://{Host}/v1.0";
    private const string CatalogueId = "b1c5353a-7aca-41b3-830f-27d5218fe0e5";

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<GraphCall> Calls { get; } = new();

    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>What an administrator has consented to, or given in Exchange.</summary>
    public HashSet<string> Granted { get; } = [.. GraphCall.Needs.Values];

    /// <summary>Object id → name and e-mail.</summary>
    public Dictionary<string, (string Name, string Mail)> People { get; } = [];

    /// <summary>Group's object id → name and e-mail; everybody is in each of them.</summary>
    public Dictionary<string, (string Name, string Mail)> Groups { get; } = [];

    /// <summary>Who has the app. Nobody, at first.</summary>
    public ConcurrentDictionary<string, bool> HasApp { get; } = new();

    /// <summary>Automatic replies by object id, as Graph writes them.</summary>
    public Dictionary<string, object> Replies { get; } = [];

    /// <summary>What stands in the organiser's calendar.</summary>
    public StrictCalendar Calendar { get; } = new();

    public bool IsInCatalogue { get; set; } = true;

    /// <summary>An answer in place of the usual one; null leaves it.</summary>
    public Func<GraphCall, HttpRequestMessage, HttpResponseMessage?> Instead { get; set; } = (_, _) => null;

    public int CountOf(GraphCall call) => Calls.Count(made => made == call);

    /// <summary>An error as Graph writes it.</summary>
    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message) => Answer(status, new
    {
        error = new Dictionary<string, object>
        {
            ["code"] = code,
            ["message"] = message,
            ["innerError"] = new Dictionary<string, string> { ["date"] = "2026-10-30T07:30:00", ["request-id"] = "4f6a1d5e-0000-4000-8000-00000000abcd" },
        },
    });

    public static HttpResponseMessage BlockedByPolicy() =>
        Error(HttpStatusCode.Forbidden, "Forbidden", "App is blocked by app permission policy. TenantId: x, UserObjectId: y, AppId: z, AppType: Private");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var query = HttpUtility.ParseQueryString(uri.Query);
        var (path, id) = PathOf(uri);
        var call = new GraphCall(request.Method.Method, path);
        Calls.Enqueue(call);
        Check(uri.AbsoluteUri.StartsWith(Root, StringComparison.Ordinal), $"{uri} is not where Graph is");
        Check(request.Headers.Authorization?.ToString() == $"Bearer {Token}", "no token, or another");
        if (Instead(call, request) is { } instead)
            return instead;
        if (!GraphCall.Needs.TryGetValue(call, out var permission))
            return Complain(HttpStatusCode.NotFound, $"no test knows {call}");
        if (!Granted.Contains(permission))
            return Refused(call, permission);
        return call switch
        {
            _ when call == GraphCall.FindPeople => Find(request, query),
            _ when call == GraphCall.FindGroups => FindGroups(request, query),
            _ when call == GraphCall.GroupMembers => Members(request, query, id!),
            _ when call == GraphCall.AutomaticReplies => MailboxOf(query, id!),
            _ when call == GraphCall.Catalogue => Catalogue(query),
            _ when call == GraphCall.InstalledApps => InstalledFor(query, id!),
            _ when permission == GraphPermissions.Calendar => await Calendar.AnswerAsync(call, id!, uri, request, Check),
            _ => Install(id!, await request.Content!.ReadFromJsonAsync<JsonElement>(cancellationToken)),
        };
    }

    private static (string Path, string? Id) PathOf(Uri uri)
    {
        var parts = uri.AbsolutePath["/v1.0".Length..].Split('/');
        if (parts is not ["", "users" or "groups", var id, ..])
            return (string.Join('/', parts), null);
        parts[2] = "{id}";
        if (parts is [_, _, _, "events", _, ..])
            parts[4] = "{event}";
        return (string.Join('/', parts), Uri.UnescapeDataString(id));
    }

    private HttpResponseMessage Find(HttpRequestMessage request, System.Collections.Specialized.NameValueCollection query)
    {
        Check(query["$select"] == "id,displayName,mail", $"asked for {query}");
        if (query["$filter"] is { } ids && ids.StartsWith("id in (", StringComparison.Ordinal))
        {
            var sought = ids[7..^1].Split(',').Select(id => id.Trim('\'')).ToList();
            Check(sought.Count <= 15 && sought.TrueForAll(id => Guid.TryParse(id, out _)), $"filter {ids}");
            return List(People.Where(person => sought.Contains(person.Key)).Select(Written));
        }
        Check(query["$top"] == "10", $"asked for {query}");
        if (query["$filter"] is { } filter)
        {
            var mail = filter.Split('\'')[1];
            Check(filter == $"mail eq '{mail}' or userPrincipalName eq '{mail}'", $"filter {filter}");
            return List(People.Where(person => person.Value.Mail.Equals(mail, StringComparison.OrdinalIgnoreCase)).Select(Written));
        }
        Check(request.Headers.TryGetValues("ConsistencyLevel", out var level) && level.Single() == "eventual", "a search needs ConsistencyLevel: eventual");
        var words = query["$search"]!;
        Check(words.StartsWith("\"displayName:", StringComparison.Ordinal) && words.EndsWith('"') && words.Count(c => c == '"') == 2, $"search {words}");
        var name = words[13..^1];
        return List(People.Where(person => person.Value.Name.Split(' ').Any(word => word.StartsWith(name, StringComparison.OrdinalIgnoreCase))).Select(Written));
    }

    private HttpResponseMessage FindGroups(HttpRequestMessage request, System.Collections.Specialized.NameValueCollection query)
    {
        Check(query["$select"] == "id,displayName" && query["$top"] == "10", $"asked for {query}");
        if (query["$filter"] is { } filter)
        {
            var sought = filter.Split('\'')[1];
            Check(filter == $"mail eq '{sought}'" || filter == $"id eq '{sought}'", $"filter {filter}");
            return List(Groups.Where(group => group.Key == sought || group.Value.Mail == sought).Select(Written));
        }
        Check(request.Headers.TryGetValues("ConsistencyLevel", out var level) && level.Single() == "eventual", "a search needs ConsistencyLevel: eventual");
        var words = query["$search"]!;
        Check(words.StartsWith("\"displayName:", StringComparison.Ordinal) && words.EndsWith('"') && words.Count(c => c == '"') == 2, $"search {words}");
        return List(Groups.Where(group => group.Value.Name.StartsWith(words[13..^1], StringComparison.OrdinalIgnoreCase)).Select(Written));
    }

    /// <summary>Two on a page, whatever was asked for: the service may return fewer.</summary>
    private HttpResponseMessage Members(HttpRequestMessage request, System.Collections.Specialized.NameValueCollection query, string group)
    {
        Check(request.Headers.TryGetValues("ConsistencyLevel", out var level) && level.Single() == "eventual", "the kind of member needs ConsistencyLevel: eventual");
        Check(query["$skiptoken"] is not null || (query["$select"], query["$count"], query["$top"]) == ("id,displayName,mail", "true", "999"), $"asked for {query}");
        if (group == "00000000-0000-4000-8000-000000000000")
            return Error(HttpStatusCode.NotFound, "Request_ResourceNotFound", $"Resource '{group}' does not exist.");
        var from = int.Parse(query["$skiptoken"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var next = from + 2 < People.Count ? $"{Root}/groups/{group}/transitiveMembers/graph.user?$skiptoken={from + 2}" : null;
        return List(People.OrderBy(person => person.Key).Skip(from).Take(2).Select(Written), next);
    }

    private HttpResponseMessage MailboxOf(System.Collections.Specialized.NameValueCollection query, string person)
    {
        Check(query["$select"] == "automaticRepliesSetting", $"asked for {query}");
        return Answer(HttpStatusCode.OK, new { automaticRepliesSetting = Replies.GetValueOrDefault(person, new { status = "disabled" }) });
    }

    private HttpResponseMessage Catalogue(System.Collections.Specialized.NameValueCollection query)
    {
        Check(query["$filter"] == $"externalId eq '{teamsAppId}'", $"filter {query["$filter"]}");
        object[] apps = IsInCatalogue
            ? [new { id = CatalogueId, externalId = teamsAppId, displayName = "GevinstBot", distributionMethod = "organization" }]
            : [];
        return List(apps);
    }

    private HttpResponseMessage InstalledFor(System.Collections.Specialized.NameValueCollection query, string person)
    {
        Check(query["$expand"] == "teamsApp" && query["$filter"] == $"teamsApp/externalId eq '{teamsAppId}'", $"asked for {query}");
        return List(HasApp.ContainsKey(person) ? [new { id = $"installation-{person}", teamsApp = new { id = CatalogueId, externalId = teamsAppId } }] : []);
    }

    private HttpResponseMessage Install(string person, JsonElement body)
    {
        Check(body.GetProperty("teamsApp@odata.bind").GetString() == $"{Root}/appCatalogs/teamsApps/{CatalogueId}", $"body {body}");
        Check(body.EnumerateObject().All(field => field.Name.Contains("@odata", StringComparison.Ordinal)), $"body {body}");
        return HasApp.TryAdd(person, true)
            ? new HttpResponseMessage(HttpStatusCode.Created)
            : Error(HttpStatusCode.Conflict, "Conflict", "App already installed in user's personal scope.");
    }

    /// <summary>Teams, the directory and Exchange each have words of their own.</summary>
    private static HttpResponseMessage Refused(GraphCall call, string permission) => call switch
    {
        _ when call == GraphCall.FindPeople || call == GraphCall.FindGroups || call == GraphCall.GroupMembers =>
            Error(HttpStatusCode.Forbidden, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
        _ when GraphCall.GivenByExchange.Contains(permission) => Error(HttpStatusCode.Forbidden, "ErrorAccessDenied", "Access is denied. Check credentials and try again."),
        _ => Error(HttpStatusCode.Forbidden, "Forbidden", $"Missing role permissions on the request. API requires one of '{permission}'. Roles on the request ''."),
    };

    private static object Written(KeyValuePair<string, (string Name, string Mail)> person) =>
        new { id = person.Key, displayName = person.Value.Name, mail = person.Value.Mail };

    private static HttpResponseMessage List(IEnumerable<object> values, string? next = null)
    {
        var page = new Dictionary<string, object> { ["value"] = values };
        if (next is not null)
            page["@odata.nextLink"] = next;
        return Answer(HttpStatusCode.OK, page);
    }

    private HttpResponseMessage Complain(HttpStatusCode status, string what)
    {
        Complaints.Enqueue(what);
        return Error(status, "BadRequest", what);
    }

    private void Check(bool holds, string what)
    {
        if (!holds)
            Complaints.Enqueue(what);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, object body) => new(status) { Content = JsonContent.Create(body) };
}

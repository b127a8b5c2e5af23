using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace GevinstBot.Tests.Graph;

/// <summary>An event as it stands in the organiser's calendar, and how often those invited have got mail of it.</summary>
public sealed record StandingEvent(string Id, JsonObject Event)
{
    public int Mails { get; set; } = 1;

    public string Subject => (string)Event["subject"]!;

    public string Starts => (string)Event["start"]!["dateTime"]!;

    public string Ends => (string)Event["end"]!["dateTime"]!;

    public string Zone => (string)Event["start"]!["timeZone"]!;

    public string Body => (string)Event["body"]!["content"]!;

    public IReadOnlyList<string> Invited => [.. Event["attendees"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!)];

    public string Property(string name) => (string)Event["singleValueExtendedProperties"]!.AsArray()
        .Single(one => ((string)one!["id"]!).EndsWith(name, StringComparison.Ordinal))!["value"]!;
}

/// <summary>The organiser's calendar, as Exchange keeps it: an event that was made twice by one name is made once.</summary>
public sealed class StrictCalendar
{
    public const string Organiser = "moter@hso.example.no";

    /// <summary>What Teams puts into the text of an event, without which one can't join.</summary>
    public const string Blob = "<div class=\"me-email-text\"><a id=\"meet_invite_block.action.join_link\" href=\"https://teams.microsoft.com/l/meetup-join/x\">Bli med</a></div>";

    private int _made;

    public List<StandingEvent> Standing { get; } = [];

    /// <summary>What was said of each event that was cancelled.</summary>
    public List<string> Cancelled { get; } = [];

    /// <summary>Whether Teams has a link when an event is made; else it comes when this is put on.</summary>
    public bool HasLinks { get; set; } = true;

    /// <summary>A create happens, and its answer is lost.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>Doesn't find what was made just now.</summary>
    public bool IsBehind { get; set; }

    public async Task<HttpResponseMessage> AnswerAsync(
        GraphCall call, string mailbox, Uri uri, HttpRequestMessage request, Action<bool, string> check)
    {
        if (mailbox != Organiser)
            return StrictGraph.Error(HttpStatusCode.NotFound, "ErrorInvalidUser", $"The requested user '{mailbox}' is invalid.");
        var query = HttpUtility.ParseQueryString(uri.Query);
        if (call == GraphCall.FindEvent)
            return Find(query, check);
        if (call == GraphCall.MakeEvent)
            return Make((await request.Content!.ReadFromJsonAsync<JsonObject>())!, check);
        var id = uri.AbsolutePath.Split('/')[5];
        if (Standing.Find(one => one.Id == id) is not { } found)
            return StrictGraph.Error(HttpStatusCode.NotFound, "ErrorItemNotFound", "The specified object was not found in the store.");
        if (call == GraphCall.ReadEvent)
            return Read(found, query, check);
        var body = (await request.Content!.ReadFromJsonAsync<JsonObject>())!;
        return call == GraphCall.ChangeEvent ? Change(found, body, check) : Cancel(found, body);
    }

    private HttpResponseMessage Find(System.Collections.Specialized.NameValueCollection query, Action<bool, string> check)
    {
        var filter = query["$filter"]!.Split('\'');
        check(
            filter is ["singleValueExtendedProperties/any(ep: ep/id eq ", var property, " and ep/value eq ", _, ")"] && IsProperty(property),
            $"filter {query["$filter"]}");
        check(query["$select"] == "id,isCancelled", $"asked for {query}");
        var found = IsBehind ? [] : Standing.Where(one => one.Event["singleValueExtendedProperties"]!.AsArray()
            .Any(known => (string?)known!["id"] == filter[1] && (string?)known["value"] == filter[3]));
        return Answer(HttpStatusCode.OK, new JsonObject
        {
            ["value"] = new JsonArray([.. found.Select(one => new JsonObject { ["id"] = one.Id, ["isCancelled"] = false })]),
        });
    }

    private HttpResponseMessage Make(JsonObject made, Action<bool, string> check)
    {
        CheckTimes(made, check);
        check((bool?)made["isOnlineMeeting"] == true && (string?)made["onlineMeetingProvider"] == "teamsForBusiness", "no online meeting");
        check((bool?)made["allowNewTimeProposals"] == false && (bool?)made["responseRequested"] == true, "asks too little, or too much");
        check(Guid.TryParse((string?)made["transactionId"], out _), "no transactionId");
        check(made["singleValueExtendedProperties"]!.AsArray().All(one => IsProperty((string)one!["id"]!)), "a property that isn't one");
        check(made["attendees"]!.AsArray().All(one => ((string)one!["emailAddress"]!["address"]!).Contains('@')), "somebody without an address");
        var known = Standing.Find(one => (string?)one.Event["transactionId"] == (string?)made["transactionId"]);
        if (known is null)
        {
            made["body"]!["content"] = $"<html><body>{made["body"]!["content"]}{Blob}</body></html>";
            Standing.Add(known = new StandingEvent($"AAMk{++_made}", made));
        }
        return LosesAnswers ? throw new HttpRequestException("The answer was lost.") : Answer(HttpStatusCode.Created, Written(known));
    }

    private HttpResponseMessage Read(StandingEvent found, System.Collections.Specialized.NameValueCollection query, Action<bool, string> check)
    {
        check(query["$select"] == "id,body,onlineMeeting", $"asked for {query}");
        var expand = query["$expand"]!.Split('\'');
        check(expand is ["singleValueExtendedProperties($filter=id eq ", var property, ")"] && IsProperty(property), $"expand {query["$expand"]}");
        var written = Written(found);
        written["body"] = found.Event["body"]!.DeepClone();
        written["singleValueExtendedProperties"] = new JsonArray([.. found.Event["singleValueExtendedProperties"]!.AsArray()
            .Where(one => (string?)one!["id"] == expand[1]).Select(one => one!.DeepClone())]);
        return Answer(HttpStatusCode.OK, written);
    }

    private HttpResponseMessage Change(StandingEvent found, JsonObject changed, Action<bool, string> check)
    {
        CheckTimes(changed, check);
        check(((string)changed["body"]!["content"]!).Contains(Blob, StringComparison.Ordinal), "the link to join is lost");
        check(changed["transactionId"] is null, "a transactionId can't be changed");
        var properties = found.Event["singleValueExtendedProperties"]!.AsArray().ToDictionary(one => (string)one!["id"]!, one => (string)one!["value"]!);
        foreach (var one in changed["singleValueExtendedProperties"]!.AsArray())
            properties[(string)one!["id"]!] = (string)one["value"]!;
        foreach (var (name, value) in changed.ToList())
            found.Event[name] = value?.DeepClone();
        found.Event["singleValueExtendedProperties"] =
            new JsonArray([.. properties.Select(one => new JsonObject { ["id"] = one.Key, ["value"] = one.Value })]);
        found.Mails++;
        return Answer(HttpStatusCode.OK, Written(found));
    }

    private HttpResponseMessage Cancel(StandingEvent found, JsonObject body)
    {
        Cancelled.Add($"{found.Starts}: {(string?)body["comment"] ?? (string?)body["Comment"]}");
        Standing.Remove(found);
        return new HttpResponseMessage(HttpStatusCode.Accepted);
    }

    /// <summary>A wall time without an offset, and the zone by Windows' name.</summary>
    private static void CheckTimes(JsonObject written, Action<bool, string> check)
    {
        foreach (var end in (string[])["start", "end"])
        {
            check(
                DateTime.TryParseExact((string?)written[end]?["dateTime"], "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, default, out _),
                $"{end} is {written[end]}");
            check((string?)written[end]?["timeZone"] == "W. Europe Standard Time", $"{end} is {written[end]}");
        }
    }

    private static bool IsProperty(string id) => id.StartsWith("String {", StringComparison.Ordinal) && id.Contains("} Name ", StringComparison.Ordinal);

    private JsonObject Written(StandingEvent one) => new()
    {
        ["id"] = one.Id,
        ["onlineMeeting"] = HasLinks ? new JsonObject { ["joinUrl"] = $"https://teams.microsoft.com/l/meetup-join/{one.Id}" } : null,
    };

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject body) => new(status) { Content = JsonContent.Create(body) };
}

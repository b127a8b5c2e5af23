using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Sending;

/// <summary>A request as it arrived at the Connector, and what it got.</summary>
public sealed record StormCall(TimeSpan At, string Chat, bool IsRefused, TimeSpan? RetryAfter)
{
    /// <summary>It replaced a message that had been sent before.</summary>
    public bool IsUpdate { get; init; }
}

/// <summary>The Connector, as a rule 200 ms away, with a script of which requests are too much. It remembers every one.</summary>
public sealed class StormConnector(ManualTimeProvider time, Func<int, TimeSpan, Refusal?> refuses) : HttpMessageHandler
{
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    private readonly DateTimeOffset _start = time.UtcNow;

    public List<StormCall> Calls { get; } = [];

    /// <summary>The number of a request that takes almost as long as a call may.</summary>
    public int? Sluggish { get; set; }

    /// <summary>Looks at every request and what it carries, as it arrives.</summary>
    public Action<StormCall, string>? Seen { get; set; }

    public IEnumerable<StormCall> Delivered => Calls.Where(call => !call.IsRefused);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var at = time.UtcNow - _start;
        var refusal = refuses(Calls.Count, at);
        var latency = Calls.Count == Sluggish ? TimeSpan.FromSeconds(25) : Latency;
        var call = new StormCall(at, Chat(request.RequestUri!), refusal is not null, refusal?.RetryAfter) { IsUpdate = request.Method == HttpMethod.Put };
        Calls.Add(call);
        var number = Calls.Count;
        if (Seen is { } seen)
            seen(call, await request.Content!.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        // The pipeline around it doesn't come back to its context either.
        await Task.Delay(latency, time, CancellationToken.None).ConfigureAwait(false);
        return refusal is null
            ? Answer(HttpStatusCode.Created, string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{number}}"}"""))
            : Answer(HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"Too many requests."}}""", refusal.RetryAfter);
    }

    /// <summary>…/v3/conversations/{chat}/activities, and what it replaces.</summary>
    private static string Chat(Uri address) =>
        Uri.UnescapeDataString(address.Segments.TakeWhile(part => !part.StartsWith("activities", StringComparison.Ordinal)).Last().TrimEnd('/'));

    private static HttpResponseMessage Answer(HttpStatusCode status, string json, TimeSpan? retryAfter = null)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        answer.Headers.RetryAfter = retryAfter is { } wait ? new RetryConditionHeaderValue(wait) : null;
        return answer;
    }
}

/// <summary>A 429, with or without word of how long to wait.</summary>
public sealed record Refusal(TimeSpan? RetryAfter);

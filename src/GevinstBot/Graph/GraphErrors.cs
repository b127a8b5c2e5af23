using System.Globalization;
using System.Net.Http.Headers;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace GevinstBot.Graph;

/// <summary>Reads what went wrong from whatever Microsoft's client throws.</summary>
public static class GraphErrors
{
    /// <summary>What the directory and Teams say when a permission is missing; any other 403 is a policy's.</summary>
    private static readonly string[] LacksPermission = ["Missing role permissions", "Missing scope permissions", "Insufficient privileges"];

    private static readonly string[] LacksPermissionCodes = ["Authorization_RequestDenied", "ErrorAccessDenied"];

    public static GraphFailure Classify(Exception exception) => exception switch
    {
        ApiException answered => Answered(answered),
        HttpRequestException { StatusCode: { } status } => new GraphFailure(OfStatus((int)status)) { Status = (int)status },
        AuthenticationFailedException => new GraphFailure(GraphOutcome.NoToken),
        HttpRequestException or OperationCanceledException or TimeoutException => new GraphFailure(GraphOutcome.Unavailable),
        _ => new GraphFailure(GraphOutcome.Refused) { Code = exception.GetType().Name },
    };

    /// <summary>For whoever asks on their own account, and decides when to ask again.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="stop">What goes through, since it isn't Graph's.</param>
    /// <returns>What was found, or why that can't be said.</returns>
    public static async Task<(T? Found, GraphFailure? Failure)> TryAsync<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return (await ask(), null);
        }
        catch (Exception failed) when (!failed.IsStop(stop))
        {
            return (default, Classify(failed));
        }
    }

    private static GraphFailure Answered(ApiException answered)
    {
        var (status, error) = (answered.ResponseStatusCode, (answered as ODataError)?.Error);
        return new GraphFailure(status == 403 && !IsPermissionMissing(error) ? GraphOutcome.Forbidden : OfStatus(status))
        {
            Status = status,
            Code = error?.Code,
            RetryAfter = RetryAfter(answered),
            RequestId = error?.InnerError?.RequestId ?? Header(answered, "request-id"),
        };
    }

    private static GraphOutcome OfStatus(int status) => status switch
    {
        401 or 403 => GraphOutcome.NotPermitted,
        404 or 410 => GraphOutcome.NotFound,
        409 => GraphOutcome.Conflict,
        429 => GraphOutcome.Throttled,
        408 or >= 500 => GraphOutcome.Unavailable,
        _ => GraphOutcome.Refused,
    };

    private static bool IsPermissionMissing(MainError? error) =>
        LacksPermissionCodes.Contains(error?.Code)
        || Array.Exists(LacksPermission, words => error?.Message?.StartsWith(words, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>In seconds, or as a moment, which is reckoned from the answer's own date.</summary>
    private static TimeSpan? RetryAfter(ApiException answered)
    {
        if (!RetryConditionHeaderValue.TryParse(Header(answered, "Retry-After"), out var asked))
            return null;
        return asked.Delta ?? (DateTimeOffset.TryParse(Header(answered, "Date"), CultureInfo.InvariantCulture, out var said)
            ? asked.Date - said
            : null);
    }

    private static string? Header(ApiException answered, string name) => answered.ResponseHeaders?
        .FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}

using System.Globalization;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

/// <summary>Around every request to the Connector: scripted faults, the log, and the MS-CV header that the service sends.</summary>
internal sealed class ConnectorFilter(FaultScript script, RequestLog log, ChatClock clock) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers["MS-CV"] = string.Create(CultureInfo.InvariantCulture, $"local.{log.NextNumber()}");
        var strike = script.Take(http.Request);
        var fault = strike?.Fault;
        if (strike is { Fault.AfterAccepting: false })
            await script.WaitAsync(strike, clock.Time, http.RequestAborted);
        var result = fault is null or { Kind: "delay" or "hold" } or { AfterAccepting: true } ? await next(context) : null;
        if (fault is { Kind: not ("delay" or "hold") })
            result = fault.Kind == "drop" ? TypedResults.Empty : new FaultAnswer(fault);
        log.Add(Entry(http, fault?.Kind == "drop" ? 0 : (result as IStatusCodeHttpResult)?.StatusCode ?? http.Response.StatusCode));
        if (strike is { Fault.AfterAccepting: true })
            await script.WaitAsync(strike, clock.Time, http.RequestAborted);
        if (fault?.Kind == "drop")
            http.Abort();
        return result;
    }

    private LoggedRequest Entry(HttpContext http, int status) => new(
        Stamp.Of(clock.Now),
        http.Request.Method,
        http.Request.Path.Value!,
        status,
        http.GetRouteValue("conversationId") as string,
        http.Items[ConnectorEndpoints.AcceptedActivity] as string ?? http.GetRouteValue("activityId") as string);
}

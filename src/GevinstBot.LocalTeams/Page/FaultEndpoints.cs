using GevinstBot.LocalTeams.Connector;

namespace GevinstBot.LocalTeams.Page;

/// <summary>Scripts the Connector's faults, and shows what it received.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder api)
    {
        api.MapGet("/faults", Pending);
        api.MapPost("/faults", AddAsync);
        api.MapDelete("/faults", (FaultScript script) =>
        {
            script.Clear();
            return TypedResults.NoContent();
        });
        api.MapGet("/log", (RequestLog log) => LocalAnswer.Json(log.Requests));
    }

    private static async Task<IResult> AddAsync(HttpContext http, FaultScript script, CancellationToken cancellationToken)
    {
        var (body, error) = await ApiBody.ReadAsync<FaultsBody>(http.Request, cancellationToken);
        if (body is null)
            return error!;
        if (body.Faults is not { Count: > 0 } faults || faults.Contains(null!))
            return ApiError.BadRequest("bad_fault", "faults must be a list with at least one fault.");
        if (faults.Select(fault => fault.Problem()).FirstOrDefault(problem => problem is not null) is { } problem)
            return ApiError.BadRequest("bad_fault", problem);
        script.Add(faults);
        return Pending(script);
    }

    private static IResult Pending(FaultScript script) => LocalAnswer.Json(new { faults = script.Pending, held = script.Held });
}

internal sealed record FaultsBody(IReadOnlyList<Fault>? Faults = null);

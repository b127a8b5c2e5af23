using System.Globalization;
using GevinstBot.LocalTeams.Bots;

namespace GevinstBot.LocalTeams.Page;

/// <summary>Reads and moves the host's clock, where the host offers one.</summary>
internal static class ClockEndpoints
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static void MapClock(this IEndpointRouteBuilder api)
    {
        api.MapGet("/clock", async (HttpContext http, CancellationToken cancellationToken) =>
            Clock(http) is { } clock ? Answer(await clock.ReadAsync(cancellationToken)) : NoClock());
        api.MapPost("/clock", MoveAsync);
    }

    private static async Task<IResult> MoveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (Clock(http) is not { } clock)
            return NoClock();
        var (body, error) = await ApiBody.ReadAsync<ClockBody>(http.Request, cancellationToken);
        if (body is null)
            return error!;
        await http.RequestServices.GetRequiredService<UnderWay>().SettledAsync(cancellationToken);
        try
        {
            return body switch
            {
                { To: { } to, By: null, ToNext: false } => await MoveToAsync(clock, to, cancellationToken),
                { To: null, By: { } by, ToNext: false } => Answer(await clock.MoveByAsync(by, cancellationToken)),
                { To: null, By: null, ToNext: true } => Answer(await clock.MoveToNextAsync(cancellationToken)),
                _ => ApiError.BadRequest("bad_time", "Give one of to, by and toNext."),
            };
        }
        catch (LocalClockException trouble)
        {
            return ApiError.BadRequest("bad_time", trouble.Message);
        }
    }

    private static async Task<IResult> MoveToAsync(ILocalClock clock, string to, CancellationToken cancellationToken) =>
        DateTime.TryParseExact(to, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wallTime)
            ? Answer(await clock.MoveToAsync(wallTime, cancellationToken))
            : ApiError.BadRequest("bad_time", $"'{to}' is no wall time: write it like 2026-11-16T09:00.");

    private static ILocalClock? Clock(HttpContext http) => http.RequestServices.GetService<ILocalClock>();

    private static IResult NoClock() =>
        ApiError.Answer(StatusCodes.Status501NotImplemented, "no_clock", "The host of this page offers no clock that can be moved.");

    private static IResult Answer(LocalClockState state) => LocalAnswer.Json(
        new { now = Written(state.Now), next = state.Next is { } next ? Written(next) : null, nextLabel = state.NextLabel });

    private static string Written(DateTime wallTime) => wallTime.ToString(Forms[1], CultureInfo.InvariantCulture);
}

internal sealed record ClockBody(string? To = null, string? By = null, bool ToNext = false);

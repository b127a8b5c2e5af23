namespace GevinstBot.LocalTeams;

internal static class LocalAnswer
{
    /// <summary>A JSON answer with letters as they are (not as \u00E5), so that a log or a terminal can be read.</summary>
    public static IResult Json(object body, int status = StatusCodes.Status200OK) =>
        Results.Json(body, LocalJson.Options, statusCode: status);
}

using System.Text.Json;

namespace GevinstBot.LocalTeams.Page;

internal static class ApiBody
{
    /// <summary>The request's body, or the answer that says what is wrong with it.</summary>
    public static async Task<(T? Body, IResult? Error)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, ApiError.Answer(
                StatusCodes.Status415UnsupportedMediaType, "not_json", "The content type must be application/json."));
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, LocalJson.Options, cancellationToken) is { } body
                ? (body, null)
                : (null, ApiError.BadRequest("bad_json", "The body is empty."));
        }
        catch (JsonException trouble)
        {
            return (null, ApiError.BadRequest("bad_json", $"The body can't be read at {trouble.Path ?? "its beginning"}."));
        }
    }
}

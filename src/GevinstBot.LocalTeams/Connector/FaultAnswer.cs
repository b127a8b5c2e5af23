using System.Text;
using System.Text.Json;

namespace GevinstBot.LocalTeams.Connector;

/// <summary>The answer of a status fault, in each of the shapes the service has been seen to use.</summary>
internal sealed class FaultAnswer(Fault fault) : IResult, IStatusCodeHttpResult
{
    // 209 is the number the service uses for a chat that the bot may not write to.
    private const int WritesBlocked = 209;

    public int? StatusCode => fault.Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (fault.RetryAfter is not null)
            httpContext.Response.Headers.RetryAfter = fault.RetryAfter;
        var (text, type) = Body();
        return Results.Text(text, type, Encoding.UTF8, fault.Status).ExecuteAsync(httpContext);
    }

    private (string Text, string ContentType) Body() => fault.Shape switch
    {
        "errorCode" => (JsonSerializer.Serialize(new { errorCode = WritesBlocked, message = Nested() }), "application/json"),
        "text" => (Message, "text/plain"),
        "html" => ($"<!doctype html><html><body><h1>{fault.Status}</h1></body></html>", "text/html"),
        "empty" => (string.Empty, "text/plain"),
        _ => (JsonSerializer.Serialize(new { error = new { code = Code, message = Message } }), "application/json"),
    };

    private string Code => fault.Code ?? "ServiceError";

    private string Message => fault.Message ?? $"Scripted fault {Code}";

    private string Nested() => JsonSerializer.Serialize(new { subCode = Code, details = Message });
}

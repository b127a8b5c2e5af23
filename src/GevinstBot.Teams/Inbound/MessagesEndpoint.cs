using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace GevinstBot.Teams.Inbound;

/// <summary>POST /api/messages: size and kind, then who, then what, then the handler.</summary>
internal sealed class MessagesEndpoint(
    BotAuthentication authentication, EnvelopeRules envelope, AnonymousLocal local, TimelyTurns turns, TimeProvider clock,
    ILogger<MessagesEndpoint> logger)
{
    public const int LargestBody = 256 * 1024;

    private static readonly TimeSpan BodyPatience = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(HttpContext context)
    {
        if (OuterStatus(context.Request) is { } outer)
        {
            context.Response.StatusCode = outer;
            return;
        }
        var verdict = local.IsAsked
            ? Local(context)
            : await authentication.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (verdict.Refusal is { } refusal)
        {
            Refuse(context, refusal);
            return;
        }
        var (body, bodyStatus) = await RequestBody.ReadAsync(context, LargestBody, BodyPatience, clock);
        if (body is null)
        {
            context.Response.StatusCode = bodyStatus;
            return;
        }
        await AnswerAsync(context, body, verdict.Token!);
    }

    private async Task AnswerAsync(HttpContext context, byte[] body, VerifiedToken token)
    {
        if (ActivityReader.Read(body) is not { } activity)
        {
            Refuse(context, Refusal.BadRequest("body"));
            return;
        }
        if ((local.IsAsked ? EnvelopeRules.CheckLocal(activity) : envelope.Check(activity, token)) is { } refusal)
        {
            Refuse(context, refusal);
            return;
        }
        await WriteAsync(context, await turns.RunAsync(activity));
    }

    private static int? OuterStatus(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "application/json"
            || (type.Charset.HasValue && type.Encoding is not UTF8Encoding))
            return StatusCodes.Status415UnsupportedMediaType;
        return request.ContentLength > LargestBody ? StatusCodes.Status413PayloadTooLarge : null;
    }

    private TokenVerdict Local(HttpContext context) => local.Admits(context)
        ? new VerifiedToken(ServiceUrl: null, NeedsServiceUrl: false, IsEndorsedForTeams: true)
        : Refusal.Forbidden("not local");

    private void Refuse(HttpContext context, Refusal refusal)
    {
        logger.Refused(refusal.Status, refusal.Reason, context.TraceIdentifier);
        context.Response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
    }

    private static async Task WriteAsync(HttpContext context, InvokeResponse answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is null)
            return;
        var body = WireJson.Of(answer.Body);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}

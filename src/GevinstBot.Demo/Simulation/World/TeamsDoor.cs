using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// One instance's way to Teams. In bad weather Teams asks to wait, is out of order, or takes a message in and its answer is lost; and a
/// call that takes too long is given up by the one who made it.
/// </summary>
public sealed class TeamsDoor(WorldChats chats, WorldInstance instance, Weather weather, Random chance, Trace trace) : HttpMessageHandler
{
    /// <summary>A stand-in's address on this machine, that nothing listens at.</summary>
    public static readonly Uri ServiceUrl = new("http://127.0.0.1:9/connector/");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (left, fate) = (instance.Clock.Now, weather.Next());
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(CancellationToken.None).ConfigureAwait(false);
        await instance.Clock.WaitAsync(fate.There, cancellationToken).ConfigureAwait(false);
        if (fate.Mishap is Mishap.Refused or Mishap.LostOnTheWay)
            return Refuse(request, fate.Mishap);
        using var json = JsonDocument.Parse(body);
        var (answer, arrival) = Take(request, json.RootElement.Clone(), left);
        Note(request, $"{Trace.Letters(body)} {answer.IdOrCode}");
        await instance.Clock.WaitAsync(fate.Back, cancellationToken).ConfigureAwait(false);
        if (fate.Mishap is Mishap.AnswerLost)
            throw new HttpRequestException("The connection broke.");
        arrival?.HeardBy(instance);
        return Answer(answer);
    }

    /// <summary>v3/conversations, v3/conversations/{chat}/activities, or …/{activity}.</summary>
    private (TeamsAnswer, Arrival?) Take(HttpRequestMessage request, JsonElement body, NodaTime.Instant left)
    {
        List<string> parts = [.. request.RequestUri!.Segments.SkipWhile(part => part != "conversations" && part != "conversations/").Skip(1)
            .Select(part => Uri.UnescapeDataString(part.TrimEnd('/')))];
        return parts switch
        {
            [] => (chats.Open(body.GetProperty("members")[0].GetProperty("id").GetString()!), null),
            [var chat, "activities"] => chats.Accept(chat, body, left),
            [_, "activities", var activity] => (chats.Replace(activity, body), null),
            _ => throw new InvalidOperationException($"Nobody calls {request.RequestUri}."),
        };
    }

    private HttpResponseMessage Refuse(HttpRequestMessage request, Mishap mishap)
    {
        Note(request, $"{mishap}");
        if (mishap is Mishap.LostOnTheWay)
            throw new HttpRequestException("The connection broke.");
        if (chance.Next(2) == 0)
            return Answer(new TeamsAnswer(HttpStatusCode.BadGateway, "ServiceError"));
        var refusal = Answer(new TeamsAnswer(HttpStatusCode.TooManyRequests, "Throttled"));
        if (chance.Next(2) == 0)
            refusal.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(chance.Next(1, 90)));
        return refusal;
    }

    private void Note(HttpRequestMessage request, string what) =>
        trace.Note(instance.Name, $"{request.Method} {Uri.UnescapeDataString(request.RequestUri!.AbsolutePath)} {what}");

    private static HttpResponseMessage Answer(TeamsAnswer answer) => new(answer.Status)
    {
        Content = new StringContent(
            answer.IsError
                ? string.Create(CultureInfo.InvariantCulture, $$$"""{"error":{"code":"{{{answer.IdOrCode}}}","message":"Refused."}}""")
                : string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{answer.IdOrCode}}"}"""),
            Encoding.UTF8, "application/json"),
    };
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Clients.Tests.LocalTeams;

/// <summary>A bot that listens on loopback, keeps what it is sent, and answers what the test says.</summary>
internal sealed class FakeBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeBot()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            Received.Enqueue(activity);
            return await Answer(activity);
        });
    }

    public ConcurrentQueue<JsonObject> Received { get; } = [];

    public Func<JsonObject, Task<IResult>> Answer { get; set; } = Accepting;

    public Uri Endpoint => new($"{_app.Urls.First()}/api/messages");

    public static Task<IResult> Accepting(JsonObject activity) => Task.FromResult(Results.Ok());

    public static Task<IResult> Dropping(JsonObject activity) => Task.FromResult<IResult>(new DroppedConnection());

    public static async Task<FakeBot> StartAsync()
    {
        var bot = new FakeBot();
        await bot._app.StartAsync();
        return bot;
    }

    public IReadOnlyList<JsonObject> OfType(string type) => [.. Received.Where(activity => (string?)activity["type"] == type)];

    public void AnswerInvokes(string type, JsonNode value) => Answer = activity => Task.FromResult((string?)activity["type"] == "invoke"
        ? Results.Json(new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value.DeepClone() })
        : Results.Ok());

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private sealed class DroppedConnection : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Abort();
            return Task.CompletedTask;
        }
    }
}

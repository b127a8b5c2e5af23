using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Bots;

/// <summary>Sends activities to a bot's messaging endpoint, with the headers that Teams adds and without a token.</summary>
internal sealed class BotCaller(IHttpClientFactory clients, LocalAddress address, Roster roster, UnderWay underWay)
{
    /// <summary>Teams gives up after about 15 seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <exception cref="BotUnreachableException">Nothing listens there, the connection broke, or no answer came in time.</exception>
    public Task<BotAnswer> SendAsync(LocalBot bot, JsonObject activity, CancellationToken cancellationToken) =>
        underWay.Follow(CallAsync(bot, activity, cancellationToken));

    private async Task<BotAnswer> CallAsync(LocalBot bot, JsonObject activity, CancellationToken cancellationToken)
    {
        var endpoint = address.Of(bot);
        using var request = Request(endpoint, activity);
        try
        {
            using var response = await clients.CreateClient(LocalTeamsHost.BotHttpClient).SendAsync(request, cancellationToken);
            return new((int)response.StatusCode, Body(await response.Content.ReadAsStringAsync(cancellationToken)));
        }
        catch (HttpRequestException trouble)
        {
            throw new BotUnreachableException($"{bot.Name} did not answer at {endpoint}: {trouble.Message}", trouble);
        }
        catch (TaskCanceledException trouble) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BotUnreachableException($"{bot.Name} did not answer at {endpoint} within {Patience.TotalSeconds} seconds.", trouble);
        }
    }

    private HttpRequestMessage Request(Uri endpoint, JsonObject activity) => new(HttpMethod.Post, endpoint)
    {
        Content = new StringContent(activity.ToJsonString(LocalJson.Options), Encoding.UTF8, MediaTypeNames.Application.Json),
        Headers =
        {
            { "x-ms-conversation-id", activity.Child("conversation").Text("id") },
            { "x-ms-tenant-id", roster.TenantId },
        },
    };

    private static JsonNode? Body(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return LocalJson.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}

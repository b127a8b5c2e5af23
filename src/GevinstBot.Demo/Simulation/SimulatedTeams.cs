using System.Globalization;
using System.Text.Json;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>A message in a chat, with its card as it looks now.</summary>
public sealed record ChatLine(string ActivityId, bool IsFromBot, Instant SentAt, string? Summary, SimulatedCard? Card);

/// <summary>What came back on a press: the card in the pressed one's place; null when it was a short message or a refusal.</summary>
public sealed record PressReply(SimulatedCard? Card);

/// <summary>Teams as a person uses it, through the stand-in's own page: over HTTP, like everybody who opens /local.</summary>
public sealed class SimulatedTeams(HttpClient http)
{
    /// <summary>How many messages the bot has written to each person.</summary>
    public async Task<IReadOnlyDictionary<PersonId, int>> CountAsync(CancellationToken ct)
    {
        var people = await http.GetFromJsonAsync<JsonElement>("local/api/people", ct);
        return people.EnumerateArray().ToDictionary(
            person => new PersonId(person.GetProperty("aadObjectId").GetString()!), person => person.GetProperty("unread").GetInt32());
    }

    /// <summary>A person's chat from a message on, that one included.</summary>
    public async Task<IReadOnlyList<ChatLine>> ChatAsync(PersonId person, string from, CancellationToken ct)
    {
        var lines = await http.GetFromJsonAsync<JsonElement>($"local/api/people/{person}/messages?from={from}", ct);
        return [.. lines.EnumerateArray().Select(Line)];
    }

    public Task SayAsync(PersonId person, string text, CancellationToken ct) =>
        PostAsync($"local/api/people/{person}/say", new { text }, ct);

    public Task InstallAsync(PersonId person, CancellationToken ct) => PostAsync($"local/api/people/{person}/install", new { }, ct);

    public Task UninstallAsync(PersonId person, CancellationToken ct) => PostAsync($"local/api/people/{person}/uninstall", new { }, ct);

    public async Task<PressReply> PressAsync(
        PersonId person, string activityId, CardButton button, IReadOnlyDictionary<string, string> inputs, CancellationToken ct)
    {
        var answer = await PostAsync($"local/api/people/{person}/actions", new { activityId, action = button.Place, inputs }, ct);
        return answer.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("value", out var card) && card.ValueKind == JsonValueKind.Object
                ? new PressReply(SimulatedCard.Read(card))
                : new PressReply(Card: null);
    }

    private async Task<JsonElement> PostAsync(string path, object body, CancellationToken ct)
    {
        using var response = await http.PostAsJsonAsync(path, body, ct);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<JsonElement>(ct)
            : throw new HttpRequestException($"{path}: {await response.Content.ReadAsStringAsync(ct)}", inner: null, response.StatusCode);
    }

    private static ChatLine Line(JsonElement line) => new(
        line.GetProperty("activityId").GetString()!,
        line.GetProperty("from").GetString() == "bot",
        Instant.FromDateTimeOffset(DateTimeOffset.Parse(line.GetProperty("sentAt").GetString()!, CultureInfo.InvariantCulture)),
        line.GetProperty("summary").GetString(),
        line.GetProperty("cards").EnumerateArray().Select(card => SimulatedCard.Read(card)).FirstOrDefault());
}

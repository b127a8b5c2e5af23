using System.Text;
using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

/// <summary>What a person does towards the bot: types, and presses buttons.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversation(this IEndpointRouteBuilder api)
    {
        api.MapPost("/people/{aadObjectId}/say", SayAsync);
        api.MapPost("/people/{aadObjectId}/actions", PressAsync);
    }

    private static async Task<IResult> SayAsync(
        HttpContext http, string aadObjectId, Roster roster, Typing typing, CancellationToken cancellationToken)
    {
        if (roster.Person(aadObjectId) is not { } person)
            return ApiError.UnknownPerson(aadObjectId);
        var (body, error) = await ApiBody.ReadAsync<SayBody>(http.Request, cancellationToken);
        if (body is null)
            return error!;
        if (string.IsNullOrWhiteSpace(body.Text) && body.File is null)
            return ApiError.BadRequest("empty_text", "text is missing or empty.");
        if (body.File is { Name.Length: 0 } or { Content: null })
            return ApiError.BadRequest("empty_file", "A file has a name and a content.");
        if (body.File is { Bytes: null })
            return ApiError.BadRequest("bad_file", "content isn't base64, as isBase64 says.");
        if (body is { File: not null, Channel: not null })
            return ApiError.BadRequest("no_file_here", "In a channel a bot gets no files.");
        if (roster.Bot(body.Bot) is not { } bot)
            return ApiError.BadRequest("unknown_bot", $"There is no bot with the id '{body.Bot}'.");
        if (body.Channel is not null && roster.TeamOfChannel(body.Channel) is null)
            return ApiError.UnknownChannel(body.Channel);
        return await typing.SayAsync(bot, person, body.Channel, new(body.Text ?? "", body.File), cancellationToken);
    }

    private static async Task<IResult> PressAsync(
        HttpContext http, string aadObjectId, Roster roster, Pressing pressing, CancellationToken cancellationToken)
    {
        if (roster.Person(aadObjectId) is not { } person)
            return ApiError.UnknownPerson(aadObjectId);
        var (body, error) = await ApiBody.ReadAsync<PressBody>(http.Request, cancellationToken);
        if (body is null)
            return error!;
        if (string.IsNullOrEmpty(body.ActivityId) || string.IsNullOrEmpty(body.Action))
            return ApiError.BadRequest("bad_json", "activityId and action are required.");
        return await pressing.PressAsync(person, body, cancellationToken);
    }
}

/// <param name="Text">What was typed.</param>
/// <param name="Bot">Which bot, by app id; the first one when left out.</param>
/// <param name="Channel">Left out: the personal chat. In a channel the bot is mentioned.</param>
/// <param name="File">Sent with it, in the personal chat.</param>
internal sealed record SayBody(string? Text, string? Bot = null, string? Channel = null, FileBody? File = null);

/// <param name="Name">What it is called.</param>
/// <param name="Content">What is in it, as text or in base64.</param>
/// <param name="IsBase64">Which of the two.</param>
internal sealed record FileBody(string Name, string Content, bool IsBase64 = false)
{
    /// <summary>Null where it is no base64, though it says so.</summary>
    public byte[]? Bytes
    {
        get
        {
            if (!IsBase64)
                return Encoding.UTF8.GetBytes(Content);
            var bytes = new byte[Content.Length];
            return Convert.TryFromBase64String(Content, bytes, out var length) ? bytes[..length] : null;
        }
    }
}

/// <param name="ActivityId">The message that holds the card.</param>
/// <param name="Action">Id, verb or title of the button, or its pointer (<c>#/0/actions/1</c>).</param>
/// <param name="Inputs">What was typed, by input id.</param>
/// <param name="Type">Only buttons of this type: <c>Action.Submit</c> presses what an old client would draw.</param>
internal sealed record PressBody(string? ActivityId, string? Action, JsonObject? Inputs = null, string? Type = null);

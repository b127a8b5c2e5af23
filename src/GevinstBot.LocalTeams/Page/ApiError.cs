namespace GevinstBot.LocalTeams.Page;

/// <summary>
/// What the page's API refuses with: a code that the page has its own words for, and a message for who calls it directly.
/// </summary>
internal static class ApiError
{
    public static IResult BadRequest(string code, string message) => Answer(StatusCodes.Status400BadRequest, code, message);

    public static IResult UnknownPerson(string aadObjectId) =>
        Answer(StatusCodes.Status404NotFound, "unknown_person", $"Nobody here has the object id '{aadObjectId}'.");

    public static IResult UnknownChannel(string channelId) =>
        Answer(StatusCodes.Status404NotFound, "unknown_channel", $"There is no channel with the id '{channelId}'.");

    public static IResult UnknownActivity(string activityId) =>
        Answer(StatusCodes.Status404NotFound, "unknown_activity", $"This person sees no message with the id '{activityId}'.");

    public static IResult NotInstalled(LocalBot bot) => BadRequest("not_installed", $"{bot.Name} is not installed for this person.");

    public static IResult BotUnreachable(string message) => Answer(StatusCodes.Status502BadGateway, "bot_unreachable", message);

    public static IResult Answer(int status, string error, string message) =>
        LocalAnswer.Json(new { error, message }, status);
}

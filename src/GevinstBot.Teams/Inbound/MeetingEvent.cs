using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// Somebody came into a meeting's call or left it: what Teams tells a bot that was added to the meeting, with its permission. Read field by
/// field: Microsoft's own reading falls over one that is of another kind.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis</remarks>
/// <param name="Chat">The meeting's chat, as Teams calls it.</param>
/// <param name="Joined">They came; else they left.</param>
/// <param name="People">The object ids of those who are told of; guests have none.</param>
/// <param name="At">When, by Teams' clock.</param>
public sealed record MeetingEvent(string Chat, bool Joined, IReadOnlyList<string> People, DateTimeOffset At)
{
    private const string Join = "application/vnd.microsoft.meetingParticipantJoin";
    private const string Leave = "application/vnd.microsoft.meetingParticipantLeave";

    public static bool IsOne(string? name) => name is Join or Leave;

    /// <summary>Null where it isn't one, or tells of nobody.</summary>
    public static MeetingEvent? Read(IEventActivity activity) =>
        IsOne(activity.Name) && activity.Conversation?.Id is { Length: > 0 } chat && activity.Timestamp is { } at
        && Told(activity.Value) is { Count: > 0 } people
            ? new MeetingEvent(chat, activity.Name == Join, people, at)
            : null;

    private static List<string> Told(object? value) => value is JObject given && given["members"] is JArray members
        ? [.. members.Select(member => Id(member)).OfType<string>().Distinct(StringComparer.Ordinal)]
        : [];

    private static string? Id(JToken member) =>
        member is JObject one && one["user"] is JObject user && user["aadObjectId"] is JValue { Value: string id }
        && Guid.TryParse(id, out var read)
            ? read.ToString("D")
            : null;
}

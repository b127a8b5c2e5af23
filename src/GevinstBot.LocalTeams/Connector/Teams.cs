using System.Globalization;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

/// <summary>
/// What a bot may ask of a team that it is in, see
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context">Teams specific context</see>.
/// </summary>
internal static class Teams
{
    /// <summary>Teams gives no fewer at once.</summary>
    private const int LeastMembers = 50;

    /// <summary>Those in a channel, some at a time.</summary>
    public static async Task<IResult> MembersAsync(
        string conversationId, int? pageSize, string? continuationToken, Places places, Roster roster, CancellationToken cancellationToken)
    {
        var (place, error) = await places.FindAsync(conversationId, appId: null, cancellationToken);
        if (place is not { IsChannel: true })
            return (error ?? ConnectorError.NoConversation).Answer();
        var from = int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var page = roster.People.Skip(from).Take(Math.Max(LeastMembers, pageSize ?? 0)).ToList();
        var next = from + page.Count < roster.People.Count() ? (from + page.Count).ToString(CultureInfo.InvariantCulture) : null;
        return LocalAnswer.Json(new
        {
            continuationToken = next,
            members = page.Select(person => new
            {
                id = Roster.MemberId(person),
                objectId = person.AadObjectId,
                name = person.Name,
                tenantId = roster.TenantId,
                userRole = "user",
            }),
        });
    }

    /// <summary>A team's first channel has the team's own id, and no name.</summary>
    public static async Task<IResult> ChannelsAsync(
        string conversationId, Places places, Roster roster, CancellationToken cancellationToken)
    {
        var (place, error) = await places.FindAsync(conversationId, appId: null, cancellationToken);
        if (place is null || roster.Team(conversationId) is not { } team)
            return (error ?? ConnectorError.NoConversation).Answer();
        return LocalAnswer.Json(new
        {
            conversations = team.Channels.Select(channel => new { id = channel.Id, name = channel.Id == team.Id ? null : channel.Name }),
        });
    }
}

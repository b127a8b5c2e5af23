using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

internal static class Teams
{
    public static IResult One(string teamId, Roster roster) => roster.Team(teamId) is not { } team
        ? ConnectorError.NoTeam.Answer()
        : LocalAnswer.Json(
            new
            {
                id = team.Id,
                name = team.Name,
                aadGroupId = Derived.Id("group-", team.Id),
                type = "standard",
                channelCount = Channels(team).Count,
                memberCount = roster.People.Count(),
            });

    public static IResult Channels(string teamId, Roster roster) => roster.Team(teamId) is not { } team
        ? ConnectorError.NoTeam.Answer()
        : LocalAnswer.Json(new { conversations = Channels(team) });

    // The General channel has the team's id and no name: every client shows its own word for it.
    private static IReadOnlyList<object> Channels(LocalTeam team) =>
    [
        new { id = team.Id, type = "standard" },
        .. team.Channels.Where(channel => channel.Id != team.Id).Select(channel => new { id = channel.Id, name = channel.Name, type = "standard" }),
    ];
}

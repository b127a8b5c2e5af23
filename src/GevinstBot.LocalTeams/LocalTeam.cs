namespace GevinstBot.LocalTeams;

/// <summary>A team that everybody is a member of. Its General channel has the team's own id, as in Teams.</summary>
public sealed record LocalTeam(string Id, string Name, IReadOnlyList<LocalChannel> Channels);

public sealed record LocalChannel(string Id, string Name);

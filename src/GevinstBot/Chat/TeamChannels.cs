using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>Where in a team something was said or done to the bot.</summary>
/// <param name="Team">Teams' id of the team; that of its first channel.</param>
/// <param name="TeamName">Null where Teams doesn't say.</param>
/// <param name="Channel">Teams' id of the channel, whichever of its threads it was.</param>
/// <param name="ServiceUrl">Where Teams is.</param>
public sealed record TeamPlace(string Team, string? TeamName, string Channel, Uri ServiceUrl);

/// <summary>
/// The channels of the teams that the bot is in, each kept as a chat is, so that a card can go there. Nothing is written in any of them
/// until somebody asks for it.
/// </summary>
public sealed class TeamChannels(
    ConversationTable conversations, TeamCalls calls, DeliveryWake wake, IClock clock, ILogger<TeamChannels> log)
{
    private const int LongestName = 60;

    /// <summary>The bot was put into a team: its channels are looked up, and the one it was put into is known whatever they say.</summary>
    public async Task AddedAsync(TeamPlace place, CancellationToken ct)
    {
        var named = place with { TeamName = NameOf(place.TeamName) ?? await KnownNameAsync(place.Team, ct) };
        await NoteAsync(named, name: null, ct);
        await Step.TryAsync(
            async () =>
            {
                foreach (var channel in await calls.ChannelsAsync(place.ServiceUrl, place.Team, ct))
                    await NoteAsync(named with { Channel = channel.Id }, channel.Id == place.Team ? null : NameOf(channel.Name), ct);
            },
            broken => log.ChannelsNotRead(broken), ct);
    }

    /// <summary>Somebody wrote to the bot in a channel: one that has come since is known from then on.</summary>
    public async Task HeardInAsync(TeamPlace place, CancellationToken ct)
    {
        if (await conversations.FindAsync(PersonId.OfChannel(place.Channel), ct) is not { Reachability: Reachability.Installed })
            await AddedAsync(place, ct);
    }

    /// <summary>The bot was taken out of a team.</summary>
    public async Task RemovedAsync(TeamPlace place, CancellationToken ct)
    {
        foreach (var channel in (await conversations.ChannelsAsync(ct)).Where(known => known.Channel?.Team == place.Team))
            await conversations.RemovedAsync(channel, clock.GetCurrentInstant(), ct);
    }

    private async Task NoteAsync(TeamPlace place, string? name, CancellationToken ct)
    {
        var (channel, id) = (PersonId.WithoutThread(place.Channel), PersonId.OfChannel(place.Channel));
        name ??= (await conversations.FindAsync(id, ct))?.Channel?.Name;
        var chat = new Conversation(id, channel, place.ServiceUrl, Reachability.Installed)
        {
            Channel = new ChannelOfTeam(place.Team, place.TeamName, name),
        };
        // What couldn't be delivered there is due again.
        if (await conversations.HeardFromAsync(chat, clock.GetCurrentInstant(), ct))
            wake.Call();
    }

    /// <summary>A message in a channel doesn't say what its team is called.</summary>
    private async Task<string?> KnownNameAsync(string team, CancellationToken ct) => (await conversations.ChannelsAsync(ct))
        .Select(known => known.Channel).FirstOrDefault(known => known?.Team == team && known.TeamName is not null)?.TeamName;

    /// <summary>Somebody else's words: on one line, and no longer than a choice has room for.</summary>
    private static string? NameOf(string? written) =>
        CleanText.OneLine(CleanText.Of(written)) is { Length: > 0 } name ? CleanText.Cut(name, LongestName) : null;
}

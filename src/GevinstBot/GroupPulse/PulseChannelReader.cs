using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;

namespace GevinstBot.GroupPulse;

/// <summary>The channels that a pulse can be asked in, and who is in one.</summary>
public sealed class PulseChannelReader(ConversationTable conversations, TeamCalls teams, ILogger<PulseChannelReader> log)
{
    /// <summary>Those the bot is in now, by name.</summary>
    public async Task<IReadOnlyList<PulseChannel>> AllAsync(CancellationToken ct) =>
    [
        .. (await conversations.ChannelsAsync(ct))
            .Where(chat => chat is { Reachability: Reachability.Installed, Channel: not null })
            .Select(chat => new PulseChannel(chat.Person, NameOf(chat.Channel!)))
            .OrderBy(channel => channel.Name, StringComparer.CurrentCulture).ThenBy(channel => channel.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>Null where Teams doesn't say.</summary>
    public async Task<IReadOnlyList<PersonId>?> MembersAsync(PersonId channel, CancellationToken ct)
    {
        if (await conversations.FindAsync(channel, ct) is not { ConversationId: not null } chat)
            return null;
        IReadOnlyList<PersonId>? members = null;
        // The lead is told, and can try again.
        await Step.TryAsync(async () => members = await teams.MembersAsync(chat, ct), broken => log.MembersNotRead(broken), ct);
        return members;
    }

    /// <summary>A team's first channel has no name of its own.</summary>
    private static string NameOf(ChannelOfTeam channel) =>
        string.Join(" › ", new[] { channel.TeamName, channel.Name }.OfType<string>());
}

using GevinstBot.Domain.Network;
using GevinstBot.Teams.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace GevinstBot.Sending;

/// <summary>
/// What Teams says of a team that the bot is in: its channels, and who is in one. No call takes longer than the engine's.
/// </summary>
public sealed class TeamCalls(ConnectorClient connector, SendRate rate)
{
    /// <summary>Whoever isn't a member of the organisation itself is asked nothing.</summary>
    private const string Guest = "guest";

    public Task<IReadOnlyList<ChannelInfo>> ChannelsAsync(Uri serviceUrl, string team, CancellationToken ct) =>
        CallAsync(team, limited => connector.ChannelsAsync(serviceUrl.ToString(), team, limited), ct);

    /// <summary>Everybody in a channel but guests and bots, each once.</summary>
    public async Task<IReadOnlyList<PersonId>> MembersAsync(Conversation channel, CancellationToken ct)
    {
        var (people, from, conversation) = (new HashSet<PersonId>(), (string?)null, channel.ConversationId!);
        do
        {
            var page = await CallAsync(
                conversation, limited => connector.MembersAsync(channel.ServiceUrl.ToString(), conversation, from, limited), ct);
            people.UnionWith(page.Members.Where(IsPerson).Select(member => new PersonId(member.AadObjectId.ToLowerInvariant())));
            // One that comes again would never end.
            from = page.ContinuationToken == from ? null : page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(from));
        return [.. people];
    }

    private static bool IsPerson(ChannelAccount member) =>
        !Guest.Equals(member.Role, StringComparison.OrdinalIgnoreCase) && PersonId.IsOne(member.AadObjectId ?? "");

    private Task<T> CallAsync<T>(string place, Func<CancellationToken, Task<T>> call, CancellationToken ct) =>
        rate.CallAsync(place, () => rate.LimitAsync(call, ct), ct);
}

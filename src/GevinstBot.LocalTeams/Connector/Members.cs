using System.Globalization;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

internal static class Members
{
    private const int LargestPage = 500;

    public static async Task<IResult> AllAsync(string conversationId, Places places, Roster roster, CancellationToken cancellationToken)
    {
        var (place, error) = await places.FindAsync(conversationId, appId: null, cancellationToken);
        return place is null ? error!.Answer() : LocalAnswer.Json(places.Members(place).Select(person => Account(person, roster)));
    }

    /// <summary>The token of the next page is where it begins; there is none after the last page.</summary>
    public static async Task<IResult> PageAsync(
        string conversationId, int? pageSize, string? continuationToken, Places places, Roster roster, CancellationToken cancellationToken)
    {
        var (place, error) = await places.FindAsync(conversationId, appId: null, cancellationToken);
        if (place is null)
            return error!.Answer();
        if (!int.TryParse(continuationToken ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            return ConnectorError.BadSyntax("The continuation token is not valid.").Answer();
        var size = Math.Clamp(pageSize ?? LargestPage, 1, LargestPage);
        var all = places.Members(place);
        var members = all.Skip(start).Take(size).Select(person => Account(person, roster));
        return start + size < all.Count
            ? LocalAnswer.Json(new { members, continuationToken = (start + size).ToString(CultureInfo.InvariantCulture) })
            : LocalAnswer.Json(new { members });
    }

    public static async Task<IResult> OneAsync(
        string conversationId, string memberId, Places places, Roster roster, CancellationToken cancellationToken)
    {
        var (place, error) = await places.FindAsync(conversationId, appId: null, cancellationToken);
        if (place is null)
            return error!.Answer();
        return roster.Member(memberId) is { } person && places.Members(place).Contains(person)
            ? LocalAnswer.Json(Account(person, roster))
            : ConnectorError.NoMember.Answer();
    }

    private static object Account(LocalPerson person, Roster roster) => new
    {
        id = Roster.MemberId(person),
        name = person.Name,
        objectId = person.AadObjectId,
        aadObjectId = person.AadObjectId,
        givenName = person.Name.Split(' ')[0],
        surname = person.Name.Split(' ')[^1],
        email = MailAddress.Of(person),
        userPrincipalName = MailAddress.Of(person),
        tenantId = roster.TenantId,
        userRole = "user",
    };
}

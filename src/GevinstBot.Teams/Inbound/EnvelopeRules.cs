using GevinstBot.Teams.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace GevinstBot.Teams.Inbound;

/// <summary>What an activity must say of itself before it is believed; the order is that of the checks table.</summary>
internal sealed class EnvelopeRules(string appId, IReadOnlyCollection<string> tenantIds, ServiceUrls serviceUrls)
{
    /// <summary>Null where the activity is in order.</summary>
    public Refusal? Check(Activity activity, VerifiedToken token)
    {
        if (activity.ChannelId != "msteams" || !token.IsEndorsedForTeams)
            return Refusal.Forbidden("channel");
        if (!IsSameServiceUrl(token, activity.ServiceUrl) || !serviceUrls.Allows(activity.ServiceUrl))
            return Refusal.Forbidden("service URL");
        if (!IsOurTenant(activity))
            return Refusal.Forbidden("tenant");
        if (activity.Recipient?.Id != $"28:{appId}")
            return Refusal.Forbidden("recipient");
        return IsAction(activity) && !Guid.TryParseExact(activity.From?.AadObjectId, "D", out _)
            ? Refusal.Forbidden("person")
            : null;
    }

    /// <summary>Local development has no token, tenant or registered id; everything else holds.</summary>
    public static Refusal? CheckLocal(Activity activity)
    {
        if (activity.ChannelId != "msteams")
            return Refusal.Forbidden("channel");
        if (!ServiceUrls.LoopbackOnly.Allows(activity.ServiceUrl))
            return Refusal.Forbidden("service URL");
        return IsAction(activity) && string.IsNullOrEmpty(activity.From?.AadObjectId) ? Refusal.Forbidden("person") : null;
    }

    private static bool IsAction(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke } or { Type: ActivityTypes.Message, Value: not null };

    // Letter by letter, as botbuilder compares them: both texts come from the same service, and nothing is trimmed or rewritten.
    private static bool IsSameServiceUrl(VerifiedToken token, string? said) =>
        said is not null && (token.ServiceUrl is { } claimed ? claimed == said : !token.NeedsServiceUrl);

    private bool IsOurTenant(Activity activity)
    {
        var inChannelData = activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id;
        string[] said = [.. new[] { activity.Conversation?.TenantId, inChannelData }.OfType<string>()];
        return said.Length > 0
            && said.All(tenant => string.Equals(tenant, said[0], StringComparison.OrdinalIgnoreCase))
            && tenantIds.Contains(said[0], StringComparer.OrdinalIgnoreCase);
    }
}

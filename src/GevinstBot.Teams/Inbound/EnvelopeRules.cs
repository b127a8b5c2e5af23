using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Connector;

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

    private static bool IsAction(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction or InvokeNames.TaskFetch or InvokeNames.TaskSubmit } => true,
        { Type: ActivityTypes.Message, Value: not null } => true,
        _ => false,
    };

    // A host has no letter case, a path has; nothing is trimmed, because the service decides what its address is.
    private static bool IsSameServiceUrl(VerifiedToken token, string? said)
    {
        if (token.ServiceUrl is not { } claimed)
            return !token.NeedsServiceUrl && said is not null;
        return said is not null && Uri.TryCreate(claimed, UriKind.Absolute, out var a) && Uri.TryCreate(said, UriKind.Absolute, out var b)
            && string.Equals(a.GetLeftPart(UriPartial.Authority), b.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            && Path(claimed) == Path(said);
    }

    private static string Path(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        return url.IndexOf('/', authority) is var path and >= 0 ? url[path..] : "";
    }

    private bool IsOurTenant(Activity activity)
    {
        string[] said = [.. new[] { activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id }.OfType<string>()];
        return said.Length > 0
            && said.All(tenant => string.Equals(tenant, said[0], StringComparison.OrdinalIgnoreCase))
            && tenantIds.Contains(said[0], StringComparer.OrdinalIgnoreCase);
    }
}

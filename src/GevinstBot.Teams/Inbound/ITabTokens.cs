using Microsoft.AspNetCore.Http;

namespace GevinstBot.Teams.Inbound;

/// <summary>Who has a tab open: what the token says that Teams got for them, and that the tab sends along with each request.</summary>
public interface ITabTokens
{
    Task<TabReader> ReadAsync(HttpContext context, CancellationToken cancellationToken);
}

/// <summary>Either somebody, by their object id, or the status of the refusal; why is in the log.</summary>
public sealed record TabReader(string? ObjectId, int Status)
{
    public static TabReader Of(string objectId) => new(objectId, StatusCodes.Status200OK);

    public static TabReader Refused(int status) => new(ObjectId: null, status);
}

namespace GevinstBot.Teams.Inbound;

/// <summary>Why a request isn't answered by the handler. The caller sees the status alone; the reason is for the log.</summary>
internal sealed record Refusal(int Status, string Reason)
{
    public static Refusal Unauthorized(string reason) => new(401, reason);

    public static Refusal Forbidden(string reason) => new(403, reason);

    public static Refusal BadRequest(string reason) => new(400, reason);

    public static Refusal NotReady(string reason) => new(503, reason);
}

/// <summary>What a token with a good signature says that the activity is held against; null where its kind doesn't say it.</summary>
internal sealed record VerifiedToken(string? ServiceUrl, bool NeedsServiceUrl, bool IsEndorsedForTeams);

/// <summary>Either a verified token or a refusal.</summary>
internal sealed record TokenVerdict(VerifiedToken? Token, Refusal? Refusal)
{
    public static implicit operator TokenVerdict(Refusal refusal) => new(null, refusal);

    public static implicit operator TokenVerdict(VerifiedToken token) => new(token, null);
}

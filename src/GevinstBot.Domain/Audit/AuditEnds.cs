namespace GevinstBot.Domain.Audit;

/// <summary>Where the log begins and ends, as it says itself.</summary>
/// <param name="Start">The place before the first entry that is kept.</param>
/// <param name="Last">The last entry.</param>
public sealed record AuditEnds(AuditPoint Start, AuditPoint Last)
{
    public static AuditEnds Nothing { get; } = new(AuditPoint.Beginning, AuditPoint.Beginning);

    /// <summary>Whether somebody may say so who has seen the log as it stood before: it has only grown since.</summary>
    /// <param name="before">What was said of it before, elsewhere; null when nothing was.</param>
    public bool Follows(AuditEnds? before) => before is null || Last.Number > before.Last.Number || Last == before.Last;

    /// <summary>
    /// Where the log goes on when it can't say so itself, or says less than was there: after the last entry that anybody knows of, so that
    /// what was taken away is missed for ever.
    /// </summary>
    /// <param name="newest">The newest entry that is there; null when none is.</param>
    /// <param name="before">What was said of it before, elsewhere.</param>
    public static AuditEnds Known(AuditPoint? newest, AuditEnds? before)
    {
        var ends = before ?? Nothing;
        return newest is not null && newest.Number > ends.Last.Number ? ends with { Last = newest } : ends;
    }
}

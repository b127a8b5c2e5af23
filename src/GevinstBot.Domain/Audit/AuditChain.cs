using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GevinstBot.Domain.Audit;

public enum AuditFaultKind
{
    /// <summary>The entry of this number isn't there.</summary>
    Missing,

    /// <summary>The entry of this number, or the one before it, isn't what was written.</summary>
    Altered,

    /// <summary>All entries are there up to this number, but the row that says so is not, or not as it was written.</summary>
    Torn,
}

/// <summary>Where the log's chain is broken: the first place.</summary>
public sealed record AuditFault(long Number, AuditFaultKind Kind);

/// <summary>
/// The log is a chain: each entry carries the hash of the one before it, so that nothing in it can be changed, taken away or put in between
/// without its showing.
/// </summary>
public static class AuditChain
{
    /// <summary>The entry that follows.</summary>
    /// <param name="last">The log's last place.</param>
    /// <param name="act">What is logged.</param>
    /// <param name="by">The reference of who did it; empty for whoever runs the program.</param>
    public static AuditEntry Next(AuditPoint last, AuditedAct act, string by)
    {
        var entry = new AuditEntry(last.Number + 1, act.At, by, act.Act, act.About, act.Whose, act.Outcome, last.Hash, Hash: "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>Null when the chain is whole.</summary>
    /// <param name="start">The place before the first entry; later than the beginning where old entries have been removed.</param>
    /// <param name="entries">The entries, the first first.</param>
    /// <param name="last">Where the log says that it ends.</param>
    public static AuditFault? Fault(AuditPoint start, IEnumerable<AuditEntry> entries, AuditPoint last)
    {
        var reached = start;
        foreach (var entry in entries)
        {
            if (entry.Number != reached.Number + 1)
                return new AuditFault(reached.Number + 1, AuditFaultKind.Missing);
            if (entry.Before != reached.Hash || HashOf(entry) != entry.Hash)
                return new AuditFault(entry.Number, AuditFaultKind.Altered);
            reached = entry.Point;
        }
        return reached == last ? null
            : reached.Number < last.Number ? new AuditFault(reached.Number + 1, AuditFaultKind.Missing)
            : new AuditFault(reached.Number, AuditFaultKind.Altered);
    }

    /// <summary>No part of an entry holds a line feed, so no two entries make the same lines.</summary>
    private static string HashOf(AuditEntry entry)
    {
        var counted = string.Create(CultureInfo.InvariantCulture, $"{entry.Number}\n{entry.At.ToUnixTimeTicks()}");
        var lines = $"{counted}\n{entry.By}\n{entry.Act}\n{entry.About}\n{entry.Whose}\n{entry.Outcome}\n{entry.Before}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }
}

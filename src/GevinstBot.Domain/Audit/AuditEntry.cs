using System.Text.RegularExpressions;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Audit;

/// <summary>What somebody did, as the log names it; each capability names its own. Lower-case letters, digits and hyphens.</summary>
public readonly record struct AuditAct(string Value)
{
    public override string ToString() => Value;
}

public enum AuditOutcome
{
    /// <summary>Was told to be done. Logged before it is done, so that nothing is done without having been logged.</summary>
    Ordered,

    /// <summary>May not do that.</summary>
    Refused,

    /// <summary>What had been ordered turned out to change nothing: somebody else was faster, or it stood so already.</summary>
    WithoutEffect,
}

/// <summary>Something to be logged: who did what to whose data, and when. Ids of our own, never a word that anybody wrote.</summary>
/// <param name="Act">What.</param>
/// <param name="By">Who; null for whoever runs the program.</param>
/// <param name="At">When.</param>
public sealed partial record AuditedAct(AuditAct Act, PersonId? By, Instant At)
{
    private readonly string _about = "";
    private readonly string _whose = "";

    /// <summary>The round, the year, or what else it was done to.</summary>
    /// <exception cref="ArgumentException">It is no id of ours.</exception>
    public string About { get => _about; init => _about = Id(value); }

    /// <summary>The organisation, or the person's reference; empty where it is the whole network's.</summary>
    /// <exception cref="ArgumentException">It is no id of ours.</exception>
    public string Whose { get => _whose; init => _whose = Id(value); }

    public AuditOutcome Outcome { get; init; } = AuditOutcome.Ordered;

    private static string Id(string value) => OwnId().IsMatch(value)
        ? value
        : throw new ArgumentException("The log takes ids of our own, and no text.", nameof(value));

    [GeneratedRegex(@"\A[a-zA-Z0-9_~.:-]{0,100}\z")]
    private static partial Regex OwnId();
}

/// <summary>A place in the log: an entry's number and its hash. Before the first it is <see cref="Beginning"/>.</summary>
public sealed record AuditPoint(long Number, string Hash)
{
    public static AuditPoint Beginning { get; } = new(0, "");
}

/// <summary>What stands in the log. <see cref="By"/> is a person's reference, empty for whoever runs the program.</summary>
public sealed record AuditEntry(
    long Number, Instant At, string By, AuditAct Act, string About, string Whose, AuditOutcome Outcome, string Before, string Hash)
{
    public AuditPoint Point => new(Number, Hash);
}

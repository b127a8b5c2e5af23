using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// A finding that may become an item. <see cref="Key"/> names what it is about within its kind (lower-case letters, digits and
/// hyphens), and <see cref="Severity"/> orders findings of one kind: the greater, the worse.
/// </summary>
public sealed record AgendaCandidate(
    AgendaItemKind Kind, string Key, AgendaText Title, AgendaText Evidence, OrganizationId? Organization, decimal Severity)
{
    /// <summary>What it is made of, where that is told by itself.</summary>
    public IReadOnlyList<AgendaSource>? Sources { get; init; }

    /// <summary>Its organisation has told it itself, and is told what came of it.</summary>
    public bool IsReported { get; init; }

    /// <summary>Which earlier minutes the meeting is to approve.</summary>
    public ApprovedMinutes? Approves { get; init; }

    /// <summary>How long it is to take, where that was said.</summary>
    public int? Minutes { get; init; }

    /// <summary>Who presents it, where that was said.</summary>
    public string? Presenter { get; init; }

    public string Id => IdOf(Kind, Key);

    public static string IdOf(AgendaItemKind kind, string key) => $"{kind.ToString().ToLowerInvariant()}-{key}";
}

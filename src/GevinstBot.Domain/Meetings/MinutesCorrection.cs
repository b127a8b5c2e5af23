using System.Globalization;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Rettelse: what an organisation holds should stand otherwise in a meeting's minutes. It may be changed until the lead has taken or
/// declined it, and what the lead said to it stays.
/// </summary>
/// <param name="Meeting">Whose minutes.</param>
/// <param name="Organization">Who proposes it.</param>
/// <param name="Number">Which of the organisation's; the first is 1.</param>
/// <param name="Said">What is proposed.</param>
/// <param name="ProposedBy">Who wrote it last.</param>
/// <param name="Proposed">When.</param>
/// <param name="First">When it was proposed first.</param>
public sealed record MinutesCorrection(
    MeetingId Meeting, OrganizationId Organization, int Number, CorrectionAnswer Said, PersonId ProposedBy, Instant Proposed, Instant First)
    : IVersioned<MinutesCorrection>
{
    /// <summary>More than anybody finds in one meeting's minutes.</summary>
    public const int MostOfOne = 9;

    public int Version { get; init; } = 1;

    /// <summary>Null until the lead has taken or declined it.</summary>
    public CorrectionVerdict? Verdict { get; init; }

    public bool IsWaiting => Verdict is null;

    public string Id => IdOf(Organization, Number);

    PersonId? IVersioned<MinutesCorrection>.By => Verdict?.By ?? ProposedBy;

    Instant IVersioned<MinutesCorrection>.At => Verdict?.At ?? Proposed;

    /// <summary>Its name among those of its meeting.</summary>
    public static string IdOf(OrganizationId organization, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{organization}-{number}");

    /// <summary>Which of an organisation's own a name is, whether there is one or not; null when it can be none.</summary>
    public static int? NumberOf(string? id, OrganizationId organization) =>
        Enumerable.Range(1, MostOfOne).Cast<int?>().FirstOrDefault(number => IdOf(organization, number!.Value) == id);

    public bool SaysTheSameAs(MinutesCorrection other) =>
        Said == other.Said && (Verdict?.IsTaken, Verdict?.Word) == (other.Verdict?.IsTaken, other.Verdict?.Word);
}

/// <summary>What the lead said to a correction, with a word back that may be empty where it was taken.</summary>
public sealed record CorrectionVerdict(bool IsTaken, string Word, PersonId By, Instant At);

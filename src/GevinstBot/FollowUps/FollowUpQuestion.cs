using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.FollowUps;

/// <summary>What an organisation is asked of an indicator under closer follow-up; looked up from the round, never from the card.</summary>
/// <param name="FollowUp">Why, and until when.</param>
/// <param name="Definition">The indicator.</param>
/// <param name="Organization">Whose.</param>
/// <param name="Day">Which of its days.</param>
/// <param name="Checks">What was answered on all days.</param>
/// <param name="Zone">In which moments are told.</param>
public sealed record FollowUpQuestion(
    CloserFollowUp FollowUp, IndicatorDefinition Definition, Organization Organization, LocalDate Day, IReadOnlyList<FollowUpCheck> Checks,
    DateTimeZone Zone)
{
    /// <summary>Null while nobody has answered.</summary>
    public FollowUpCheck? Answer => Checks.FirstOrDefault(check => check.Day == Day);

    /// <summary>What was answered before.</summary>
    public IReadOnlyList<FollowUpCheck> Before => [.. Checks.Where(check => check.Day < Day)];

    /// <summary>Who answered; empty where nobody did.</summary>
    public string AnsweredBy { get; init; } = "";
}

/// <summary>That one was ended before its time, and by whom.</summary>
public sealed record EndedFollowUp(FollowUpEnd End, string By);

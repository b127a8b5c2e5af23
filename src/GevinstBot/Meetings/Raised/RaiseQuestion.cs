using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings.Raised;

/// <summary>
/// For whom an item is raised, for which meetings it can be, and what stands. Looked up from the round, never from the card.
/// </summary>
/// <param name="Organization">For whom.</param>
/// <param name="Meetings">Those to come that it can be raised for.</param>
/// <param name="Usual">The one that is meant where nothing else is said.</param>
public sealed record RaiseQuestion(Organization Organization, IReadOnlyList<Meeting> Meetings, MeetingId? Usual)
{
    /// <summary>A day in another year has its year.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>What was raised on the card; null while nothing is.</summary>
    public RaisedItem? Standing { get; init; }

    /// <summary>What became of it; null while nothing is raised.</summary>
    public RaisedFate? Fate { get; init; }

    /// <summary>Until the draft has it, or the lead has said something; and again when it is to be in the next.</summary>
    public bool MayBeChanged =>
        Fate is null or { Stage: RaisedStage.Waiting or RaisedStage.WithLead or RaisedStage.Left or RaisedStage.Cancelled };

    /// <summary>Something more may become of it than its card says.</summary>
    public bool IsUnsettled => Fate is { Stage: not (RaisedStage.TakenOff or RaisedStage.Withdrawn) };
}

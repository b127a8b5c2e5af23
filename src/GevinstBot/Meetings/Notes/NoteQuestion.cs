using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Notes;

/// <summary>What a note is asked on: which meeting's, of which kind, and what is noted already.</summary>
/// <param name="Kind">An action or a decision.</param>
/// <param name="Of">The meeting with its agenda.</param>
/// <param name="Fields">What the card was asked for with.</param>
public sealed record NoteQuestion(NoteKind Kind, MeetingQuestion Of, IReadOnlyDictionary<string, string> Fields)
{
    public StoredFact<MeetingNote>? Saved { get; init; }

    /// <summary>The minutes are saved, and have it.</summary>
    public bool IsInMinutes { get; init; }
}

using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Raised;

/// <summary>What a lead is asked about an item that was raised when the draft was made.</summary>
/// <param name="Item">The item.</param>
/// <param name="Of">Its meeting, with the agenda as it stands.</param>
public sealed record RaisedQuestion(RaisedItem Item, MeetingQuestion Of);

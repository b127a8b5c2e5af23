using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>What the minutes' document knows: the meeting as it was asked for and answered, and its actions as they stand.</summary>
/// <param name="Meeting">The meeting, with the organisations that were in the network then.</param>
/// <param name="Saved">The minutes.</param>
/// <param name="Agenda">The agenda and who said what about coming; null where there never was one.</param>
/// <param name="Actions">What was decided to be done.</param>
/// <param name="Roster">Who is who.</param>
public sealed record MinutesFacts(
    MeetingFacts Meeting, StoredFact<Minutes> Saved, MeetingAgenda? Agenda, IReadOnlyList<ActionItem> Actions, Roster Roster)
{
    /// <summary>The meeting that approved them; null while none has.</summary>
    public Meeting? ApprovedIn { get; init; }

    public string NameOf(PersonId person, LocalTexts texts) => Roster.Find(person)?.Name ?? texts["submit.former-participant"];
}

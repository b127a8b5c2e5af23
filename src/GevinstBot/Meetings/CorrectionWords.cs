using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>How corrections of minutes are put into words.</summary>
public static class CorrectionWords
{
    /// <summary>«Beslutning: Ventetid hos OUS», «Aksjon: Lag opplæring».</summary>
    public static string About(string about, Minutes minutes, LocalTexts texts) =>
        minutes.DecisionOf(about) is { } decision ? texts["correction.about-decision", texts.Say(decision.Title)]
        : minutes.ActionOf(about) is { } action ? texts["correction.about-action", action.What]
        : texts["correction.about-other"];

    /// <summary>What became of it, in a sentence or two.</summary>
    public static string State(MinutesCorrection correction, LocalTexts texts) => correction.Verdict switch
    {
        null => texts["correction.waiting"],
        { IsTaken: true, Word: "" } => texts["correction.taken"],
        { IsTaken: true, Word: var word } => texts["correction.taken-with", word],
        { Word: var word } => texts["correction.declined", word],
    };

    /// <summary>«Rettet 19.11.2026 etter forslag fra Ahus.»</summary>
    public static string Corrected(TakenCorrection taken, MeetingFacts meeting, LocalTexts texts) =>
        texts["correction.corrected", texts.Date(taken.Day), meeting.Name(taken.Organization)];
}

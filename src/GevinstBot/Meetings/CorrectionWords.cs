using AdaptiveCards;
using GevinstBot.Cards;
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

    /// <summary>
    /// What the lead made of it, where that isn't what was proposed: as it stands in the minutes now; null where it is, or nothing is left.
    /// </summary>
    public static string? Stands(MinutesCorrection correction, CorrectionQuestion question, LocalTexts texts)
    {
        var taken = question.Minutes.Corrected?.FirstOrDefault(one => one.Id == correction.Id);
        if (correction.Verdict is not { IsTaken: true } || taken is null)
            return null;
        var stands = question.Minutes.ActionOf(taken.About) is { } action
            ? texts["correction.stands-action",
                action.What, question.Meeting.OwnerName(action.Organization, action.Person, texts), texts.Date(action.Due)]
            : taken.Note ?? question.Minutes.TextOf(taken.About);
        return stands == correction.Said.Text ? null : stands;
    }

    /// <summary>What was proposed and what became of it, in the words of both where they differ.</summary>
    public static IEnumerable<AdaptiveElement> Decided(
        MinutesCorrection correction, CorrectionQuestion question, AdaptiveElement proposed, LocalTexts texts)
    {
        yield return proposed;
        if (Stands(correction, question, texts) is { } stands)
            yield return Say.Labelled(texts["correction.now-stands"], " " + stands).Spaced(AdaptiveSpacing.Small);
        yield return Say.SmallLine(State(correction, texts));
    }

    /// <summary>«Rettet 19.11.2026 etter forslag fra Ahus.»</summary>
    public static string Corrected(TakenCorrection taken, MeetingFacts meeting, LocalTexts texts) =>
        texts["correction.corrected", texts.Date(taken.Day), meeting.Name(taken.Organization)];
}

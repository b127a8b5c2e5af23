using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Programme;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>Days of a programme that were moved, cancelled or added, or are about something else or somewhere else.</summary>
public static class ProgrammeChangeCard
{
    /// <param name="request">Who is told.</param>
    /// <param name="cohort">What the cohort is called.</param>
    /// <param name="changes">Those that concern them.</param>
    /// <param name="zone">The network's.</param>
    public static AdaptiveCard For(
        CardRequest request, string cohort, IReadOnlyList<ChangedDay> changes, DateTimeZone zone) => request.Frame(
        request.Texts["programme-change.heading"],
        [
            Say.SubtleLine(cohort),
            .. Told(changes, request.Texts, zone),
            Say.Small(request.Texts["programme-change.more", request.Texts.Ways("command.programme")[0]]),
        ]);

    /// <summary>What those concerned are told, as it is seen before it is sent.</summary>
    public static IEnumerable<AdaptiveElement> Told(IReadOnlyList<ChangedDay> changes, LocalTexts texts, DateTimeZone zone) =>
        changes.SelectMany(change => ProgrammeWords.Said(change, zone, texts)).Select(Say.Typed);
}

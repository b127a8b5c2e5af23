using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.GroupPulse;

/// <summary>What came of a pulse: what is done about it first, then the result. It has no way back to anybody.</summary>
/// <remarks>The part of the group that whoever gets it is in stands first among the parts: so a leader of a unit sees their own.</remarks>
public static class GroupPulseToldCard
{
    public static AdaptiveCard For(CardRequest request, ClosedPulse closed, Roster roster, string? ownPart)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["group-pulse-told.heading"],
            [
                Say.Labelled(closed.Pulse.Name),
                .. closed.Word is { } word ? Measure(word.Measure, texts) : [],
                Say.Subheading(texts["group-pulse-told.result"]).Apart(),
                .. GroupPulseResultPart.Of(closed, texts, ownPart),
                closed.Word is { } from && roster.Find(from.By) is { } lead ? Say.SmallLine(texts["message.from", lead.Name]) : null,
            ],
            GroupPulseResultPart.ShowParts(closed.Result, texts));
    }

    /// <summary>What is done, by whom and by when.</summary>
    internal static IEnumerable<AdaptiveElement> Measure(PulseMeasure measure, LocalTexts texts) =>
    [
        Say.Labelled(texts["group-pulse-told.what"]),
        .. measure.What.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Say.Typed),
        Say.SmallLine(texts["group-pulse-told.who", measure.Who, texts.Day(measure.When)]),
    ];
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Pulse;
using GevinstBot.Texts;

namespace GevinstBot.GroupPulse;

/// <summary>What has come of a result since the pulse before it.</summary>
internal static class GroupPulseSincePart
{
    /// <summary>How many per cent say 4 or 5, and how many did the last time, of what was asked in the same words then.</summary>
    public static AdaptiveElement? Before(ClosedPulse closed, LocalTexts texts)
    {
        if (closed.Before is not { } before)
            return null;
        var compared =
            from element in AdkarElements.InOrder
            where PulseWording.IsSame(before.Pulse.Wording, closed.Pulse.Wording, element)
            let pair = (Now: closed.Result.Scores[element].Whole.Shown, Then: before.Result.Scores[element].Whole.Shown)
            where pair.Now is not null && pair.Then is not null
            select texts[
                "group-pulse-result.before-one", texts[$"pulse.element.{element.Key()}"], GroupPulseResultPart.Agreeing(pair.Now),
                GroupPulseResultPart.Agreeing(pair.Then)];
        return compared.ToList() is { Count: > 0 } all
            ? Say.Small(texts["group-pulse-result.before", before.Closed, string.Join(" · ", all)])
            : null;
    }

    /// <summary>Whether what was done after the pulse before has helped.</summary>
    public static AdaptiveElement? Helped(ClosedPulse closed, LocalTexts texts)
    {
        if (!closed.Pulse.AsksIfHelped)
            return null;
        return closed.Result.Helped?.Whole.Shown is { } tally
            ? Place.Together(
                Say.Small(texts["group-pulse-result.helped", string.Join(" · ", GroupAnswer.HelpedChoices.Index().Select(choice => texts[
                    "message-answers.choice", texts[$"group-pulse.helped.{choice.Item}"], tally.Counts[choice.Index]]))]),
                Say.SmallLine(GroupPulseCard.Cut(closed.Pulse.Measure)))
            : Say.Small(texts["group-pulse-result.helped-not-shown"]);
    }
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>Pulses that are open and closed, and one result.</summary>
public static class GroupPulsesCard
{
    private const int MostClosed = 4;

    public static PromptCard For(
        IReadOnlyList<(StartedPulse Pulse, int Answered)> open, IReadOnlyList<Named<ClosedPulse>> closed, bool isLead, LocalTexts texts,
        DateTimeZone zone)
    {
        var heading = texts["group-pulses.heading"];
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                open.Count == 0 && closed.Count == 0 ? Say.Text(texts[isLead ? "group-pulses.none" : "group-pulses.none-yours"]) : null,
                .. open.Select(one => Place.Together(
                    Say.Labelled(one.Pulse.Name),
                    Say.Text(AnsweredWords.Unnamed(one.Pulse.Channel is not null, one.Answered, one.Pulse.Asked, texts))
                        .Spaced(AdaptiveSpacing.None),
                    Say.Small(texts["group-pulses.closes", texts.When(one.Pulse.Closes, zone)]).Spaced(AdaptiveSpacing.None))),
                .. closed.Take(MostClosed).Select(one => Place.Below(
                    Button.Writing(one.Name, $"{texts.Ways("command.group-pulse")[0]} {one.Name}"),
                    Say.Small(texts[
                        "group-pulses.closed", one.Item.Result.AnsweredInAll, one.Item.Result.AskedInAll,
                        texts.When(one.Item.Pulse.Closes, zone)]))),
                closed.Count > MostClosed ? Say.Small(texts["format.more", closed.Count - MostClosed]) : null,
            ],
            isLead ? Button.Writing(texts["group-pulses.new"], texts.Ways("command.group-pulse-new")[0]) : null);
        return new PromptCard(card, heading);
    }

    /// <param name="one">Which.</param>
    /// <param name="isLead">Whoever looks may read what people wrote.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard One(Named<ClosedPulse> one, bool isLead, LocalTexts texts)
    {
        var (closed, heading) = (one.Item, texts["group-pulses.heading"]);
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading), Say.Labelled(closed.Pulse.Name), .. GroupPulseResultPart.Of(closed, texts),
                isLead ? PulseCommentsCard.Line(closed, texts) : null,
                .. closed.Word is { } word ? GroupPulseToldCard.Measure(word.Measure, texts) : [],
            ],
            GroupPulseResultPart.ShowParts(closed.Result, texts),
            isLead ? PulseCommentsCard.Show(closed, one.Name, texts) : null);
        return new PromptCard(card, heading);
    }
}

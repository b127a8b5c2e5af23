using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>
/// «Resultatet er klart» to the lead, with what is done about it, which goes to all who were asked and to nobody in particular.
/// </summary>
public static class GroupPulseResultCard
{
    public static AdaptiveCard For(CardRequest request, ClosedPulse closed, LocalDate today) =>
        Form(request, closed, today, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, ClosedPulse closed, LocalDate today, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["group-pulse-result.heading"],
            [
                form.Banner,
                Say.Labelled(closed.Pulse.Name),
                .. GroupPulseResultPart.Of(closed, texts),
                PulseCommentsCard.Line(closed, texts),
                .. request.IsClosed ? [Say.Small(texts["group-pulse-result.not-told"])] : Fields(form, closed, today),
            ],
            request.IsClosed
                ? null
                : request.Button(
                    closed.Pulse.Channel is null
                        ? texts["group-pulse-result.send", closed.Pulse.Asked]
                        : texts["group-pulse-form.post"],
                    GroupPulseResultAnswerSubmit.VerbName).Primary(),
            GroupPulseResultPart.ShowParts(closed.Result, texts),
            PulseCommentsCard.Show(closed, closed.Pulse.Name, texts));
    }

    /// <summary>It has been told.</summary>
    public static AdaptiveCard Told(CardRequest request, ClosedPulse closed, DateTimeZone zone)
    {
        var (texts, word) = (request.Texts, closed.Word!);
        return request.Frame(
            texts["group-pulse-result.heading"],
            [
                Say.Labelled(closed.Pulse.Name),
                closed.Pulse.Channel is { } channel
                    ? Say.Typed(texts["group-pulse-result.told-channel", channel.Name, texts.When(word.Opens, zone)])
                    : Say.Text(texts["group-pulse-result.told", closed.Pulse.Asked, texts.When(word.Opens, zone)]),
                .. GroupPulseToldCard.Measure(word.Measure, texts),
            ],
            PulseCommentsCard.Show(closed, closed.Pulse.Name, texts),
            Button.Writing(texts["group-pulses.show"], texts.Ways("command.group-pulse")[0]));
    }

    private static IEnumerable<AdaptiveElement?> Fields(FilledForm form, ClosedPulse closed, LocalDate today)
    {
        var texts = form.Texts;
        return
        [
            Say.Subheading(texts["group-pulse-result.what-now"]).Apart(),
            form.LongText(
                GroupPulseField.What, texts["group-pulse-result.what"], PulseMeasure.LongestWhat, texts["group-pulse-result.what-hint"]),
            form.Text(GroupPulseField.Who, texts["group-pulse-result.who"], PulseMeasure.LongestWho),
            form.Date(GroupPulseField.When, texts["group-pulse-result.when"], today),
            closed.Pulse.Channel is { } channel
                ? Say.SmallLine(texts["group-pulse-result.goes-to-channel", channel.Name])
                : Say.Small(texts["group-pulse-result.goes-to", closed.Pulse.Asked]),
            Say.Small(texts["form.no-personal-data"]),
        ];
    }
}

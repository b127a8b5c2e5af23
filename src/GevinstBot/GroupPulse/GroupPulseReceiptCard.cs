using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.GroupPulse;

/// <summary>Målgruppepulsen when it is answered or closed: that somebody answered, and never what.</summary>
public static class GroupPulseReceiptCard
{
    /// <param name="request">Until it closes, the answer can be given anew.</param>
    /// <param name="question">What was asked.</param>
    public static AdaptiveCard For(CardRequest request, GroupPulseQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["group-pulse.heading"],
            [
                Say.Labelled(texts["group-pulse.question", question.Pulse.Name]),
                Say.Text(request.IsClosed
                    ? texts["group-pulse.answered-closed"]
                    : texts["group-pulse.receipt", texts.When(request.Closes, question.Zone)]),
                Say.Small(texts["group-pulse.not-shown"]),
                Then(request, question),
            ],
            request.IsClosed ? null : request.ButtonWithoutInputs(texts["group-pulse.edit"], GroupPulseEditSubmit.VerbName));
    }

    /// <summary>Closed without an answer.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, GroupPulseQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["group-pulse.heading"],
            [
                Say.Labelled(texts["group-pulse.question", question.Pulse.Name]),
                Say.Text(texts["group-pulse.closed-unanswered", texts.When(request.Closes, question.Zone)]),
                Then(request, question),
            ]);
    }

    /// <summary>To those in the channel who aren't asked.</summary>
    public static AdaptiveCard NotAsked(CardRequest request, GroupPulseQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["group-pulse.heading"],
            [
                Say.Labelled(texts["group-pulse.question", question.Pulse.Name]),
                Say.Text(texts["group-pulse.not-asked"]),
                Then(request, question),
            ]);
    }

    private static AdaptiveElement Then(CardRequest request, GroupPulseQuestion question) => Say.Small(request.Texts[
        question.Pulse.Channel is null ? "group-pulse.then" : "group-pulse.then-channel",
        question.Pulse.Threshold.ToString(CultureInfo.InvariantCulture)]);
}

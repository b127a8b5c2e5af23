using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Experiences;

/// <summary>A question to the other organisations: its form, and what stands there when it is sent, or never was.</summary>
public static class NetworkQuestionCard
{
    public static AdaptiveCard For(CardRequest request) =>
        Form(request, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["network-question.title"],
            [
                form.Banner,
                Say.Text(texts["network-question.top"]),
                form.LongText(
                    NetworkQuestion.TextField, texts["network-question.text"], NetworkQuestion.LongestText,
                    texts["network-question.text-hint"]),
                Say.Small(texts["form.no-personal-data"]),
                request.PurposeLine(),
            ],
            request.Button(texts["network-question.look"], NetworkQuestionAnswerSubmit.VerbName).Primary());
    }

    /// <summary>
    /// As the others will see it. Of what it does to what they get besides only how many are concerned: who is reminded of what is theirs.
    /// </summary>
    public static AdaptiveCard Preview(CardRequest request, MessagePreview preview, Roster roster, DateTimeZone zone)
    {
        var (texts, to) = (request.Texts, preview.Round.Addressees);
        if (to.Count == 0)
            return request.Frame(texts["network-question.title"], [Say.Text(texts["network-question.nobody"])]);
        var displaced = preview.Room.Displaced.SelectMany(one => one.To).Select(one => one.Subject).Distinct().Count();
        return request.Frame(
            texts["network-question.title"],
            [
                Say.Text(texts["network-question.preview"]),
                .. MessageFormCard.Seen(texts, preview, roster, zone),
                Say.Text(texts.Counted("network-question.to", to.Count)).Apart(),
                .. new RoomPart(preview.Room, texts, nameOf: null).Leaving(request.Now, preview.Round.Opens, zone),
                displaced == 0 ? null : Say.Small(texts.Counted("network-question.displaces", displaced)),
            ],
            request.ButtonWithoutInputs(texts["network-question.send"], NetworkQuestionSendSubmit.VerbName).Primary(),
            request.ButtonWithoutInputs(texts["form.edit"], NetworkQuestionEditSubmit.VerbName));
    }

    /// <summary>It says what the preview said of who gets it when, and later what has come of that.</summary>
    public static AdaptiveCard Sent(CardRequest request, SentMessage sent, RoomFacts gets, DateTimeZone zone)
    {
        var (texts, isOpen) = (request.Texts, request.Now < sent.Closes);
        return request.Frame(
            texts["network-question.title"],
            [
                Say.Typed(sent.Message.Text),
                .. isOpen ? new RoomPart(gets, texts, nameOf: null).Leaving(request.Now, sent.Opens, zone) : [],
                Say.Text(texts[isOpen ? "network-question.sent" : "network-question.over", texts.When(sent.Closes, zone)]),
            ]);
    }

    /// <summary>The card's time is over, and nothing was asked on it.</summary>
    public static AdaptiveCard Unanswered(CardRequest request) =>
        request.Frame(request.Texts["network-question.title"], [Say.Text(request.Texts["network-question.none"])]);
}

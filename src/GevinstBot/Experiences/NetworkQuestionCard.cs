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
                Say.Text(preview.Room.Later.Count == to.Count
                    ? texts.Counted("network-question.to-later", to.Count)
                    : texts.Counted("network-question.to", to.Count, texts.When(preview.Round.Opens, zone))).Apart(),
                preview.Room.Later.Count == 0 || preview.Room.Later.Count == to.Count
                    ? null
                    : Say.Small(texts.Counted("network-question.later", preview.Room.Later.Count)),
                displaced == 0 ? null : Say.Small(texts.Counted("network-question.displaces", displaced)),
            ],
            request.ButtonWithoutInputs(texts["network-question.send"], NetworkQuestionSendSubmit.VerbName).Primary(),
            request.ButtonWithoutInputs(texts["form.edit"], NetworkQuestionEditSubmit.VerbName));
    }

    public static AdaptiveCard Sent(CardRequest request, SentMessage sent, DateTimeZone zone) => request.Frame(
        request.Texts["network-question.title"],
        [
            Say.Typed(sent.Message.Text),
            Say.Text(request.Texts[
                request.Now < sent.Closes ? "network-question.sent" : "network-question.over", request.Texts.When(sent.Opens, zone),
                request.Texts.When(sent.Closes, zone)]),
        ]);

    /// <summary>The card's time is over, and nothing was asked on it.</summary>
    public static AdaptiveCard Unanswered(CardRequest request) =>
        request.Frame(request.Texts["network-question.title"], [Say.Text(request.Texts["network-question.none"])]);
}

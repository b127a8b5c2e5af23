using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Phases;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Phases;

/// <summary>The questions of a change of phase when they are answered, or closed; the replies are behind «Vis svaret».</summary>
public static class PhaseReceiptCard
{
    /// <summary>Shown and hidden by «Vis svaret».</summary>
    private const string Replies = "replies";

    /// <param name="request">Until it closes, the answer can be changed.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is stored.</param>
    /// <param name="by">The name of who answered; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, PhaseQuestion question, PhaseAnswer answer, string? by)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["phase.title", CardText.Escape(request.Round.Name)],
            [
                Say.Typed(texts[
                    "phase.answered-by", question.Organization.ShortName, texts.When(answer.At, question.Zone),
                    by ?? texts["submit.former-participant"]]),
                Say.Text(request.IsClosed ? texts["phase.closed"] : texts["phase.receipt", texts.When(request.Closes, question.Zone)]),
                Place.Together(
                    Say.Facts(question.Points.All.Where(point => answer.Said.Replies.ContainsKey(point.Id)).Select(point =>
                        (CardText.Escape(PhaseCard.Words(point, texts)), PhaseCard.Reply(answer.Said.Replies[point.Id], texts)))),
                    answer.Said.Note.Length == 0 ? null : Say.Typed(answer.Said.Note),
                    request.PurposeLine(question.Organization.ShortName)).Hidden(Replies),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], PhaseEditSubmit.VerbName),
            Button.Toggle(texts["form.show-answer"], Replies));
    }

    public static AdaptiveCard Unanswered(CardRequest request, PhaseQuestion question) => request.Frame(
        request.Texts["phase.title", CardText.Escape(request.Round.Name)],
        [
            Say.Typed(request.Texts[
                "form.closed-unanswered", request.Texts.When(request.Closes, question.Zone), question.Organization.ShortName]),
        ]);
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>
/// The pulse when it is answered or closed: of each initiative the barrier point in words, what often helps there and what may stand in the
/// way; by whom and when. The five scores, and who sees them, are behind «Vis svaret».
/// </summary>
public static class PulseReceiptCard
{
    /// <summary>Shown and hidden by «Vis svaret».</summary>
    private const string Scores = "scores";

    /// <summary>Shown and hidden by «Meld hindring».</summary>
    private const string Hindrances = "hindrances";

    /// <param name="request">Until it closes, the answers can be corrected.</param>
    /// <param name="asked">What was asked, with what is stored: of at least one initiative.</param>
    /// <param name="name">What somebody is called; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, PulseQuestions asked, Func<PersonId, string?> name)
    {
        var (texts, first, answered) = (request.Texts, asked.First, asked.Answered);
        var last = answered.Select(question => question.Answer!).MaxBy(answer => answer.At)!;
        IReadOnlyList<AdaptiveElement> hindrances =
            request.IsClosed ? [] : [.. answered.Select(question => FollowUpQuestion(request, question)).OfType<AdaptiveElement>()];
        return request.Frame(
            texts["pulse.title", texts.Month(first.Month)],
            [
                .. asked.All.SelectMany(question => Told(request, question)),
                Say.Typed(texts["pulse.answered-by", texts.When(last.At, first.Zone), name(last.By) ?? texts["pulse.unknown-person"]]),
                Say.Small(request.IsClosed ? texts["pulse.closed"] : texts["pulse.receipt", texts.When(request.Closes, first.Zone)]),
                hindrances.Count == 0 ? null : Place.Together(hindrances).Hidden(Hindrances),
                Said(request, answered).Hidden(Scores),
                request.IsClosed || answered.Count == 1 ? null : Choice(answered, texts),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], PulseEditSubmit.VerbName),
            hindrances.Count == 0 ? null : Button.Toggle(texts["pulse.followup.show"], Hindrances),
            Button.Toggle(texts["pulse.show-answer"], Scores));
    }

    /// <summary>Closed without an answer from the organisation.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, PulseQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["pulse.title", texts.Month(question.Month)],
            [PulseCard.QuestionLine(question, texts), Say.Typed(ClosedUnanswered(request, question))]);
    }

    private static IEnumerable<AdaptiveElement?> Told(CardRequest request, PulseQuestion question)
    {
        var texts = request.Texts;
        var about = Say.SubtleLine(texts["pulse.about", question.Initiative.Name, question.Organization.ShortName]);
        yield return question.Place.Number > 1 ? about.Spaced(AdaptiveSpacing.Medium) : about;
        if (question.Answer is not { } answer)
        {
            yield return Say.Text(ClosedUnanswered(request, question)).Spaced(AdaptiveSpacing.None);
            yield break;
        }
        yield return Say.Strong(Barrier(answer, texts)).Spaced(AdaptiveSpacing.None);
        if (answer.Barrier is { } barrier)
            yield return Say.Text(texts[$"pulse.suggestion.{barrier.Key()}"]).Spaced(AdaptiveSpacing.None);
        if (answer.Reasons.Count > 0)
            yield return Say.Text(Reasons(answer, texts)).Spaced(AdaptiveSpacing.None);
    }

    private static AdaptiveElement Said(CardRequest request, IReadOnlyList<PulseQuestion> answered)
    {
        var texts = request.Texts;
        return Place.Together(
            [
                .. answered.SelectMany(question => (IEnumerable<AdaptiveElement>)
                [
                    PulseCard.QuestionLine(question, texts),
                    Say.Facts(AdkarElements.InOrder.Select(element =>
                        (texts[$"pulse.element.{element.Key()}"], PulseCard.Score(question.Answer!.Scores[element], texts)))),
                ]),
                answered.All(question => question.Answer!.Barrier is null) ? null : Say.Small(texts["pulse.barrier-rule"]),
                request.PurposeLine(answered[0].Organization.ShortName),
                Say.Small(texts["pulse.trademark"]),
            ]);
    }

    private static AdaptiveInput Choice(IReadOnlyList<PulseQuestion> answered, LocalTexts texts) => Ask.OneOf(
        PulseQuestions.ChangedField, texts["pulse.which"],
        answered.Select(question => (question.Initiative.Name, question.Initiative.Id.Value)), answered[0].Initiative.Id.Value);

    private static string Barrier(PulseAnswer answer, LocalTexts texts) =>
        answer.Barrier is { } barrier ? texts["pulse.barrier", texts[$"pulse.element.{barrier.Key()}"]] : texts["pulse.no-barrier"];

    private static string Reasons(PulseAnswer answer, LocalTexts texts) =>
        texts["pulse.followup.stored", string.Join(" · ", answer.Reasons.Select(reason => texts[$"pulse.followup.{reason}"]))];

    private static string ClosedUnanswered(CardRequest request, PulseQuestion question) => request.Texts[
        "pulse.closed-unanswered", request.Texts.When(request.Closes, question.Zone), question.Organization.ShortName];

    private static AdaptiveElement? FollowUpQuestion(CardRequest request, PulseQuestion question)
    {
        if (question.Answer is not { Barrier: { } barrier } answer)
            return null;
        var texts = request.Texts;
        return Place.Together(
            [
                question.IsOneOfMany ? PulseCard.QuestionLine(question, texts) : null,
                Ask.AnyOf(
                    question.ReasonsField,
                    texts["pulse.followup.question"],
                    FollowUp.ChoicesAt(barrier).Select(reason => (texts[$"pulse.followup.{reason}"], reason)),
                    string.Join(',', answer.Reasons)),
                Button.Here((request with { BasedOn = question.Version }).Button(
                    question.IsOneOfMany ? texts["pulse.followup.send-for", question.Initiative.Name] : texts["pulse.followup.send"],
                    PulseFollowUpSubmit.VerbName, PulseCard.Data(question))),
            ]);
    }
}

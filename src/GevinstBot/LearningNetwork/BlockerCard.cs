using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>To the advisor: a team's blocker in its own words, and one tap to say «jeg tar kontakt», with an answer if they like.</summary>
public static class BlockerCard
{
    public static AdaptiveCard For(CardRequest request, BlockerQuestion question, TakenBlocker? taken) =>
        Card(request, question, taken, new FilledForm(new Dictionary<string, string>(), [], request.Texts));

    /// <summary>With what was typed, and what is wrong with it.</summary>
    public static AdaptiveCard Form(
        CardRequest request, BlockerQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems) =>
        Card(request, question, taken: null, new FilledForm(typed, problems, request.Texts));

    private static AdaptiveCard Card(CardRequest request, BlockerQuestion question, TakenBlocker? taken, FilledForm form)
    {
        var texts = request.Texts;
        var by = question.By ?? texts["check-in.unknown-person"];
        var isOpen = !request.IsClosed || form.IsFilled(TakenBlocker.WordsField);
        var isWaiting = taken is null && isOpen && question.Blocker.CheckIn.Answer.Blocker is not null;
        return request.Frame(
            texts["blocker.title"],
            [
                form.Banner,
                Say.Labelled(texts["blocker.team", question.Blocker.Team.Name, question.Organization.ShortName]),
                .. Told(question.Blocker.CheckIn.Answer, texts),
                Say.Typed(texts["blocker.told-by", texts.When(question.Blocker.CheckIn.At, question.Zone), by]),
                isWaiting
                    ? form.LongText(
                        TakenBlocker.WordsField, texts["blocker.answer"], TakenBlocker.LongestWords, texts["blocker.answer-hint"])
                    : null,
                .. Status(request, question, taken),
            ],
            isWaiting ? request.Button(texts["blocker.take"], BlockerTakeSubmit.VerbName) : null);
    }

    private static IReadOnlyList<AdaptiveElement?> Told(CheckInAnswer answer, LocalTexts texts) => answer.Blocker is not { } kind
        ? [Say.Strong(texts["blocker.gone"])]
        :
        [
            CheckInWords.Line(texts["check-in.told.blocker-kind"], texts[$"check-in.blocker-kind.{CheckInField.Key(kind)}"]),
            answer.BlockerText.Length > 0 ? CheckInWords.Line(texts["check-in.told.blocker"], answer.BlockerText) : null,
            answer.HelpFrom is { } helper
                ? CheckInWords.Line(texts["check-in.told.help-from"], texts[$"check-in.help-from.{CheckInField.Key(helper)}"])
                : null,
            CheckInWords.Line(texts["check-in.told.progress"], CheckInWords.ProgressStep(answer.Progress, texts)),
        ];

    private static IEnumerable<AdaptiveElement> Status(CardRequest request, BlockerQuestion question, TakenBlocker? taken)
    {
        if (taken is null)
        {
            if (request.IsClosed)
                yield return Say.Text(request.Texts["blocker.closed"]);
            yield break;
        }
        yield return Say.Strong(request.Texts["blocker.taken", request.Texts.When(taken.At, question.Zone)]);
        if (taken.Words.Length > 0)
            yield return CheckInWords.Line(request.Texts["blocker.answered"], taken.Words);
    }
}

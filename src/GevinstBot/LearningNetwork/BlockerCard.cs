using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>To the advisor: a team's blocker in its own words, and one tap to say «jeg tar kontakt».</summary>
public static class BlockerCard
{
    public static AdaptiveCard For(CardRequest request, BlockerQuestion question, Answered? taken)
    {
        var texts = request.Texts;
        var by = question.By ?? texts["check-in.unknown-person"];
        var isWaiting = taken is null && !request.IsClosed && question.Blocker.CheckIn.Answer.Blocker is not null;
        return request.Frame(
            texts["blocker.title"],
            [
                Say.Labelled(texts["blocker.team", question.Blocker.Team.Name, question.Organization.ShortName]),
                .. Told(question.Blocker.CheckIn.Answer, texts),
                Say.Typed(texts["blocker.told-by", texts.When(question.Blocker.CheckIn.At, question.Zone), by]),
                Status(request, question, taken),
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

    private static AdaptiveElement? Status(CardRequest request, BlockerQuestion question, Answered? taken) =>
        taken is { } said ? Say.Strong(request.Texts["blocker.taken", request.Texts.When(said.At, question.Zone)])
        : request.IsClosed ? Say.Text(request.Texts["blocker.closed"])
        : null;
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// A check-in that is stored or closed: who filled it in, how far the team is, what is in the way, and whether help is on its way. The rest
/// is behind «Vis svaret».
/// </summary>
public static class CheckInReceiptCard
{
    /// <summary>Shown and hidden by «Vis svaret».</summary>
    private const string Answer = "answer";

    public static AdaptiveCard For(CardRequest request, CheckInQuestion question, CheckIn checkIn, CheckInNames names)
    {
        var texts = request.Texts;
        var by = names.By ?? texts["check-in.unknown-person"];
        return request.Frame(
            texts["check-in.title", question.Week],
            [
                .. CheckInWords.About(question, texts),
                Say.Line(texts["check-in.answered-by", texts.When(checkIn.At, question.Zone), by]),
                CheckInWords.Line(texts["check-in.told.progress"], CheckInWords.ProgressStep(checkIn.Answer.Progress, texts)),
                checkIn.Answer.Blocker is { } blocker
                    ? CheckInWords.Line(texts["check-in.told.blocker-kind"], texts[$"check-in.blocker-kind.{CheckInField.Key(blocker)}"])
                        .Spaced(AdaptiveSpacing.None)
                    : null,
                Help(checkIn, names, texts)?.Spaced(AdaptiveSpacing.None),
                names.Agreed is { } agreed ? CheckInWords.Line(texts["check-in.agreed-help"], agreed).Spaced(AdaptiveSpacing.None) : null,
                Say.Small(request.IsClosed
                    ? texts["check-in.closed"]
                    : texts["check-in.receipt", texts.When(request.Closes, question.Zone)]),
                .. question.Series is { } series ? Measured(series, texts) : [],
                Place.Together(Told(checkIn.Answer, texts)).Hidden(Answer),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], CheckInEditSubmit.VerbName),
            Button.Toggle(texts["check-in.show-answer"], Answer),
            question is { Focus: CheckInFocus.Indicator, Series: null } && !request.IsClosed
                ? Button.Writing(texts["check-in.choose-indicator"], texts.Ways("command.team-indicator")[0])
                : null);
    }

    /// <summary>Closed before anybody in the team had filled it in.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, CheckInQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["check-in.title", question.Week],
            [
                .. CheckInWords.Intro(question, texts),
                Say.Text(texts["check-in.closed-unanswered", texts.When(request.Closes, question.Zone)]),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Told(CheckInAnswer answer, LocalTexts texts) =>
        from field in CheckInField.All
        where field != CheckInField.Progress && (field != CheckInField.BlockerKind || answer.Blocker is null)
        let told = field == CheckInField.BlockerKind ? texts["check-in.blocker-kind.none"] : CheckInWords.Said(answer, field, texts)
        where told.Length > 0
        select CheckInWords.Line(texts[$"check-in.told.{field}"], told);

    /// <summary>What the team measures of its own, with its run chart.</summary>
    private static IEnumerable<AdaptiveElement?> Measured(TeamSeries series, LocalTexts texts) =>
    [
        Say.Labelled(series.Indicator.Said.Name).Spaced(AdaptiveSpacing.Medium),
        Say.Line(TeamIndicatorWords.Course(series, texts)),
        TeamIndicatorWords.Chart(series, texts),
    ];

    private static AdaptiveElement? Help(CheckIn checkIn, CheckInNames names, LocalTexts texts) => (checkIn.Answer.Blocker, names) switch
    {
        (null, _) => null,
        (_, { Taker: { } taker, Words.Length: > 0 }) => Say.Typed(texts["check-in.help-answered", taker, names.Words]),
        (_, { Taker: { } taker }) => Say.Typed(texts["check-in.help-taken", taker]),
        (_, { Helper: { } helper }) => Say.Typed(texts["check-in.help-told", helper]),
        _ => null,
    };
}

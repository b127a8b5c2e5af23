using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// One benefit at a time: what was planned, the number as the indicator has it, and what the saved time or money became. What the plans
/// lack comes first; of what is behind its plan the next question is why.
/// </summary>
public static class BenefitStatusCard
{
    private const int MostGaps = 3;

    public static AdaptiveCard For(CardRequest request, BenefitStatusQuestion question) => question.Next switch
    {
        null => Gaps(request, question),
        { LacksReason: true, Status: not null } behind => DeviationCard.Form(
            request with { BasedOn = behind.Version }, question, behind, BenefitStatusFields.Stored(behind.Status.Deviation), problems: []),
        _ when question.Confirmable.Count > 1 => BenefitConfirmCard.For(request, question),
        { } next => Form(
            request with { BasedOn = next.Version }, question, next, BenefitStatusFields.Stored(question, next, request.Texts),
            problems: []),
    };

    public static AdaptiveCard Form(
        CardRequest request, BenefitStatusQuestion question, AskedBenefit asked, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, filled) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var of = question.MonthOf(asked);
        return request.Frame(
            texts["benefit-status.title", texts.Month(question.Month)],
            [
                filled.Banner,
                Say.Text(Progress(request, question, asked)),
                .. GapLines(question, texts),
                .. BenefitStatusPart.About(question, asked, texts),
                .. BenefitStatusFields.Of(of, filled),
                request.PurposeLine(),
            ],
            request.Button(
                texts[of.Known is null ? "benefit-status.send" : "benefit-status.confirm"], BenefitStatusAnswerSubmit.VerbName,
                Data(asked)).Primary(),
            of.IsInWords
                ? null
                : request.Button(
                    texts["benefit-status.no-number"], BenefitStatusAnswerSubmit.VerbName,
                    [.. Data(asked), (StatusField.NoNumber, "yes")]),
            FillIn(question, texts));
    }

    internal static IEnumerable<(string, string)> Data(AskedBenefit asked) => [(BenefitViewFields.Benefit, asked.Id)];

    /// <summary>«1 av 3 · ca. 1 minutt · frist fredag 5. februar kl. 08.30».</summary>
    internal static string Progress(CardRequest request, BenefitStatusQuestion question, AskedBenefit asked)
    {
        var (texts, deadline) = (request.Texts, request.Texts.When(request.Closes, question.Facts.Zone));
        return question.Asked.Count == 1
            ? texts["benefit-status.one", deadline]
            : texts["benefit-status.of-many", question.Asked.ToList().IndexOf(asked) + 1, question.Asked.Count, deadline];
    }

    /// <summary>Nothing is due, but something is missing without which nothing ever will be.</summary>
    private static AdaptiveCard Gaps(CardRequest request, BenefitStatusQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["benefit-status.title", texts.Month(question.Month)],
            [
                Say.Text(texts["benefit-status.only-gaps", texts.When(request.Closes, question.Facts.Zone)]),
                .. GapLines(question, texts),
                request.PurposeLine(),
            ],
            FillIn(question, texts));
    }

    internal static IEnumerable<AdaptiveElement?> GapLines(BenefitStatusQuestion question, LocalTexts texts)
    {
        var gaps = question.Gaps.GroupBy(gap => gap.Benefit).ToList();
        return gaps.Count == 0
            ? []
            :
            [
                Say.Subheading(texts["benefits.missing"]),
                .. gaps.Take(MostGaps).Select(of => Say.Item(
                    of.First().Name, $"  {texts.List([.. of.Select(gap => texts.Gap(gap.Gap))])}").Spaced(AdaptiveSpacing.Small)),
                gaps.Count > MostGaps ? Say.Small(texts["format.more", gaps.Count - MostGaps]) : null,
            ];
    }

    private static AdaptiveAction? FillIn(BenefitStatusQuestion question, LocalTexts texts) => question.Gaps is [var first, ..]
        ? Button.Writing(
            texts["benefits.fill-in", texts[$"benefits.subject.{BenefitField.SubjectOf(first.Gap)}"]],
            $"{texts.Ways("command.benefit-plan")[0]} {BenefitWords.InitiativeName(first.Benefit.Initiative, question.Facts.Roster)}")
        : null;
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>Several benefits whose numbers the indicators have: one press confirms them all, and one that is wrong is pointed at.</summary>
public static class BenefitConfirmCard
{
    public static AdaptiveCard For(CardRequest request, BenefitStatusQuestion question)
    {
        var (texts, known) = (request.Texts, question.Confirmable);
        return request.Frame(
            texts["benefit-status.title", texts.Month(question.Month)],
            [
                Say.Text(texts[
                    "benefit-status.confirm-what", known.Count, question.Asked.Count, texts.When(request.Closes, question.Facts.Zone)]),
                .. BenefitStatusCard.GapLines(question, texts),
                Say.Table(
                    [
                        new(texts["benefits.column-benefit"], Weight: 6),
                        new(texts["benefit-status.column-number"], Weight: 4, IsRight: true),
                        new(texts["benefits.column-status"], Weight: 3, IsRight: true),
                    ],
                    known.Select(one => Row(question, one, texts))),
                Ask.OneOf(
                    BenefitViewFields.Benefit, texts["benefit-status.which"], known.Select(one => (one.Benefit.Name, one.Id)), known[0].Id),
                request.PurposeLine(),
            ],
            request.Button(
                texts["benefit-status.confirm-all", known.Count], BenefitStatusConfirmSubmit.VerbName,
                known.Select(one => (BenefitViewFields.Confirmed(one.Id), question.SeenOf(one)))).Primary(),
            request.Button(texts["form.edit"], BenefitStatusEditSubmit.VerbName));
    }

    private static IReadOnlyList<AdaptiveElement?> Row(BenefitStatusQuestion question, AskedBenefit asked, LocalTexts texts)
    {
        var (of, series) = (question.MonthOf(asked), question.Facts.Book.SeriesOf(asked.Due.Plan, asked.Benefit));
        return
        [
            Place.Together(Say.Cell(asked.Benefit.Name), Say.SmallLine(texts.PlanName(asked.Due.Plan, question.Facts.Roster))),
            Place.Together(
                Say.Cell(texts.Level(of.Known!.Value, of.Unit)),
                series.PlannedLevelIn(question.Month) is { } planned
                    ? Say.SmallLine(texts["benefit-status.planned-now", texts.Level(Math.Round(planned, 1), of.Unit)])
                    : null),
            BenefitRows.Badge(series.StateIn(question.Month), texts),
        ];
    }
}

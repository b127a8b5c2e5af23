using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>What was said of a month's benefits, a line each; closed without an answer, that.</summary>
public static class BenefitStatusReceiptCard
{
    private const int MostBenefits = 2;

    /// <summary>More would make the card too large to send.</summary>
    private const int MostInAll = 20;

    /// <summary>Shown and hidden by «Vis alle».</summary>
    private const string Others = "others";

    public static AdaptiveCard For(CardRequest request, BenefitStatusQuestion question)
    {
        var texts = request.Texts;
        var told = question.Asked.Where(one => one.Status is not null).ToList();
        return request.Frame(
            texts["benefit-status.title", texts.Month(question.Month)],
            [
                .. told.Take(MostBenefits).Select(one => Row(question, one, texts)),
                told.Count > MostBenefits
                    ? Place.Together(told.Take(MostInAll).Skip(MostBenefits).Select(one => Row(question, one, texts))).Hidden(Others)
                    : null,
                Last(request, question, told),
                request.IsClosed || told.Count < 2 ? null : Choice(told, texts),
            ],
            request.IsClosed || told.Count == 0 ? null : request.Button(
                texts["form.edit"], BenefitStatusEditSubmit.VerbName, told is [var only] ? BenefitStatusCard.Data(only) : []),
            told.Count > MostBenefits ? Button.Toggle(texts["benefit-status.show-all", told.Count], Others) : null);
    }

    private static AdaptiveElement Row(BenefitStatusQuestion question, AskedBenefit asked, LocalTexts texts) => Place.Together(
        Say.Item(asked.Benefit.Name, $"  {BenefitStatusPart.Told(question, asked, texts)}"),
        asked.Status?.Deviation is { } deviation
            ? Say.SubtleLine(texts[
                "benefit-status.because", texts[$"benefit-status.cause.{deviation.Cause}"], texts.Date(deviation.Expected)])
            : null);

    private static AdaptiveElement Last(CardRequest request, BenefitStatusQuestion question, List<AskedBenefit> told)
    {
        var (texts, zone) = (request.Texts, question.Facts.Zone);
        return told.MaxBy(one => one.Status!.At) is { Status: { } last }
            ? Say.SmallLine(texts["benefit-status.answered-by", question.Facts.Roster.Name(last.By, texts), texts.When(last.At, zone)])
            : request.IsClosed
                ? Say.Text(texts["benefit-status.closed-unanswered", texts.When(request.Closes, zone)])
                : Say.Text(texts["benefit-status.nothing"]);
    }

    private static AdaptiveInput Choice(List<AskedBenefit> told, LocalTexts texts) => Ask.OneOf(
        BenefitViewFields.Benefit, texts["benefit-status.which"], told.Select(one => (one.Benefit.Name, one.Id)), told[0].Id);
}

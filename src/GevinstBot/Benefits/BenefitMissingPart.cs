using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>What benefits lack in their plans: how many do, and behind a button what.</summary>
internal static class BenefitMissingPart
{
    /// <summary>Shown and hidden by «Vis det som mangler».</summary>
    public const string Missing = "missing";

    private const int MostMissing = 5;
    private const int MostGaps = 3;

    public static IEnumerable<AdaptiveElement?> Of(BenefitsQuestion question, LocalTexts texts)
    {
        var missing = question.Missing.GroupBy(part => part.Benefit).ToList();
        return missing.Count == 0
            ? []
            :
            [
                Say.Status(texts.Counted("benefits.lacking", missing.Count), AdaptiveTextColor.Warning),
                Place.Together(
                [
                    .. missing.Take(MostMissing).Select(of => Say.Item(
                        of.First().Name,
                        $"  {Plan(of.Key, question, texts)} – {Gaps([.. of], texts)}").Spaced(AdaptiveSpacing.Small)),
                    missing.Count > MostMissing ? Say.Small(texts["format.more", missing.Count - MostMissing]) : null,
                ]).Hidden(Missing),
            ];
    }

    /// <summary>
    /// Of which indicator more than the whole has been promised, so that something counts twice: two plans were changed at the same moment,
    /// or one in Teams and the other in the file. No form lets it through.
    /// </summary>
    public static IEnumerable<AdaptiveElement> OverWhole(BenefitsQuestion question, Func<OrganizationId, bool> whose, LocalTexts texts) =>
        BenefitRules.OverWhole(question.Book.Plans).Where(one => whose(one.Organization)).Select(one => Say.Notice(texts[
            "benefits.over-whole", texts.Quoted(question.Book.Definition(one.Indicator)?.Name ?? one.Indicator.Value),
            question.Roster.Organization(one.Organization).ShortName, texts["indicators.percent", texts.Number(one.Share, 0)]]));

    /// <summary>The most pressing; the benefit's own card has all.</summary>
    public static string Gaps(IReadOnlyList<MissingPart> missing, LocalTexts texts)
    {
        var gaps = missing.Select(part => texts.Gap(part.Gap)).ToList();
        return gaps.Count > MostGaps
            ? texts.List([.. gaps.Take(MostGaps), texts["benefits.more-gaps", gaps.Count - MostGaps]])
            : texts.List(gaps);
    }

    private static string Plan(BenefitKey key, BenefitsQuestion question, LocalTexts texts)
    {
        var initiative = BenefitWords.InitiativeName(key.Initiative, question.Roster);
        return question.Own.Count == 1
            ? initiative
            : texts["benefits.plan-name", initiative, question.Roster.Organization(key.Organization).ShortName];
    }
}

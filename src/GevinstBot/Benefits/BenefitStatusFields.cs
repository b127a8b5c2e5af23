using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>The fields of how a benefit stands and why it is behind, and what stands in them.</summary>
internal static class BenefitStatusFields
{
    public static IEnumerable<AdaptiveElement> Of(BenefitMonth of, FilledForm filled)
    {
        var texts = filled.Texts;
        yield return of.IsInWords
            ? filled.Tap(
                StatusField.State, texts["benefit-status.field.state"],
                TypedStatus.Words.Select(word => (texts[$"benefit-status.state.{BenefitWords.Key(word.Value)}"], word.Key)))
            : filled.Text(StatusField.Level, texts.LabelIn("benefits.field.level", of.Unit), longest: 40);
        if (of.Known is not null)
            yield return Say.SmallLine(texts["benefit-status.from-indicator"]);
        if (of.AsksFreedTime)
            yield return BenefitUseFields.FreedTime(filled);
        if (of.AsksBudget)
        {
            foreach (var field in BenefitUseFields.Budget(filled))
                yield return field;
        }
        yield return filled.Text(BenefitField.CarriedOut, texts["benefit-status.field.carried-out"], CarriedOut.LongestWhat);
    }

    public static IEnumerable<AdaptiveElement> Deviation(LocalDate today, FilledForm filled)
    {
        var texts = filled.Texts;
        yield return filled.OneOf(
            StatusField.Cause, texts["benefit-status.field.cause"],
            TypedDeviation.Causes.Select(cause => (texts[$"benefit-status.cause.{cause}"], cause)), hint: texts["indicators.choose"]);
        yield return filled.LongText(StatusField.Measure, texts["benefit-status.field.measure"], TypedDeviation.LongestMeasure);
        yield return Expected(today, filled);
    }

    /// <summary>What was said; where nothing was, the indicator's number, and what the plan has of its use.</summary>
    public static IReadOnlyDictionary<string, string> Stored(BenefitStatusQuestion question, AskedBenefit asked, LocalTexts texts)
    {
        var (of, status) = (question.MonthOf(asked), asked.Status);
        var told = asked.Standing?.Months.FirstOrDefault(month => month.Month == question.Month)?.Level;
        return BenefitStoredFields.Filled(
        [
            (StatusField.Level, of.IsInWords ? "" : BenefitStoredFields.Amount(told ?? of.Known, texts)),
            (StatusField.State, TypedStatus.Words.FirstOrDefault(word => word.Value == status?.State).Key),
            (BenefitField.FreedTime, of.AsksFreedTime ? status?.FreedTime ?? asked.Benefit.Story.FreedTime : ""),
            (BenefitField.CarriedOut, asked.Standing?.Changes.FirstOrDefault(change => change.Month == question.Month)?.What),
            .. of.AsksBudget ? BenefitStoredFields.Budget(status?.Budget ?? asked.Benefit.Budget, texts) : [],
        ]);
    }

    public static IReadOnlyDictionary<string, string> Stored(BenefitDeviation? deviation) => deviation is null
        ? ReadOnlyDictionary<string, string>.Empty
        : BenefitStoredFields.Filled(
            (StatusField.Cause, deviation.Cause), (StatusField.Measure, deviation.Measure),
            (StatusField.Expected, LocalDatePattern.Iso.Format(deviation.Expected)));

    /// <summary>As people say it; another day is chosen in a calendar.</summary>
    private static AdaptiveElement Expected(LocalDate today, FilledForm filled)
    {
        var (texts, label) = (filled.Texts, filled.Texts["benefit-status.field.expected"]);
        var days = EffectChoices.From(today)
            .Select(choice => (Title: texts[choice.TextKey, choice.Day], Value: LocalDatePattern.Iso.Format(choice.Day))).ToList();
        var stands = filled.Typed.GetValueOrDefault(StatusField.Expected, "");
        return stands.Length > 0 && days.TrueForAll(day => day.Value != stands)
            ? (stands == EffectChoices.Other ? filled with { Typed = ReadOnlyDictionary<string, string>.Empty } : filled)
                .Date(StatusField.Expected, label, today)
            : filled.OneOf(
                StatusField.Expected, label, days.Append((texts["indicators.effect-other"], EffectChoices.Other)),
                hint: texts["indicators.choose"]);
    }
}

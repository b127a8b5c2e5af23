using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What somebody told of a benefit when they were asked.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Measured">The number, where there is one that isn't the indicator's.</param>
/// <param name="Change">What the line has changed; without words where nothing.</param>
public sealed record ToldBenefit(BenefitStatus Status, Measurement? Measured, CarriedOut Change);

/// <summary>What is asked of a benefit in a month, and what is known before anybody has answered.</summary>
/// <param name="Benefit">The benefit.</param>
/// <param name="Month">The month.</param>
/// <param name="Unit">What is counted; null where it is followed in words, or nobody has said.</param>
/// <param name="Known">What the indicator says of the month; null where it says nothing.</param>
public sealed record BenefitMonth(Benefit Benefit, YearMonth Month, IndicatorUnit? Unit, decimal? Known)
{
    public bool IsInWords => Benefit.Measurability is Measurability.Qualitative;

    public bool AsksFreedTime => Benefit.Effect is EffectType.AlternativeUse;

    public bool AsksBudget => Benefit.Effect is EffectType.Budget;

    /// <summary>The indicator has the number, and the plan says what is done with it: there is nothing to write.</summary>
    public bool CanBeConfirmed =>
        !IsInWords && Known is not null
        && (!AsksFreedTime || Benefit.Story.FreedTime.Length > 0) && (!AsksBudget || Benefit.Budget is not null);
}

/// <summary>Reads how a benefit stands in a month, as somebody typed it.</summary>
public static class TypedStatus
{
    public static IReadOnlyDictionary<string, ToldState> Words { get; } = new OrderedDictionary<string, ToldState>
    {
        ["reached"] = ToldState.Reached,
        ["partly"] = ToldState.Partly,
        ["not-yet"] = ToldState.NotYet,
    };

    public static Checked<ToldBenefit> Read(
        IReadOnlyDictionary<string, string> typed, BenefitMonth asked, PersonId by, Instant at, LocalDate today)
    {
        var form = new TypedForm(typed);
        var hasNumber = !asked.IsInWords && !form.Has(StatusField.NoNumber);
        var state = asked.IsInWords ? form.RequiredChoice(StatusField.State, Words) : hasNumber ? ToldState.Measured : ToldState.NoNumber;
        var level = hasNumber ? Level(form, asked) : null;
        var freed = asked.AsksFreedTime ? form.Text(BenefitField.FreedTime, BenefitEdit.LongestText) : "";
        var budget = asked.AsksBudget ? TypedBudget.Read(form, today) : null;
        var change = form.Text(BenefitField.CarriedOut, CarriedOut.LongestWhat);
        var isConfirmed = level is not null && level == asked.Known;
        return form.Checked(() => new ToldBenefit(
            new BenefitStatus(asked.Month, state, by, at) { IsConfirmed = isConfirmed, FreedTime = freed, Budget = budget },
            level is { } number && !isConfirmed ? new Measurement(asked.Month, number) : null,
            new CarriedOut(asked.Month, change, by)));
    }

    private static decimal? Level(TypedForm form, BenefitMonth asked)
    {
        if (form.IsEmpty(StatusField.Level))
            form.Refuse(StatusField.Level, TypedForm.Required);
        var unit = asked.Unit ?? new IndicatorUnit(UnitKind.Other, "");
        return form.Number(StatusField.Level, (text, field) => TypedAmount.Read(text, field, unit));
    }
}

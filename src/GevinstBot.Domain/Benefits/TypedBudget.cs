using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>«Innarbeidet i klinikkens budsjettramme?» as somebody answers it: whether, and if so in whose, by how much, and when.</summary>
public static class TypedBudget
{
    public const string NeedsClinic = "benefits.budget-needs-clinic";

    /// <summary>One argument: the last year.</summary>
    public const string YearOutside = "benefits.year-outside";

    public const int LongestClinic = 60;

    private static readonly IndicatorUnit Kroner = new(UnitKind.Other, "kr");

    /// <summary>Null while nobody has said whether; what is wrong is noted in the form.</summary>
    public static BudgetEntry? Read(TypedForm form, LocalDate today)
    {
        var state = form.Choice(BenefitField.BudgetState, BenefitChoices.BudgetStates);
        var clinic = CleanText.Line(form.Text(BenefitField.BudgetClinic, LongestClinic));
        var amount = form.Number(BenefitField.BudgetAmount, (text, field) => TypedAmount.Read(text, field, Kroner));
        var year = form.WholeNumber(BenefitField.BudgetYear, today.Year - 5, today.Year + 15, YearOutside);
        if (state is BudgetState.Yes or BudgetState.Partly && clinic.Length == 0)
            form.Refuse(BenefitField.BudgetClinic, NeedsClinic);
        return state is { } said ? new BudgetEntry(said, clinic, amount, year) : null;
    }
}

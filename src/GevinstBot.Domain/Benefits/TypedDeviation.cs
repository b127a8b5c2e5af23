using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>Why a benefit is behind, as somebody answers it: chosen, and only what is another cause is written.</summary>
public static class TypedDeviation
{
    public const string Other = "other";

    public const string OtherWanted = "benefit-status.other-wanted";
    public const string DatePast = "benefit-status.date-past";
    public const string DateWanted = "benefit-status.date-wanted";

    public const int LongestMeasure = 300;

    /// <summary>The last parts of the texts' keys, the commonest first.</summary>
    public static IReadOnlyList<string> Causes { get; } = ["late", "not-in-use", "training", "capacity", "technical", "estimate", Other];

    public static Checked<BenefitDeviation> Read(IReadOnlyDictionary<string, string> typed, LocalDate today)
    {
        var form = new TypedForm(typed);
        var cause = form.RequiredChoice(StatusField.Cause, [.. Causes]);
        var measure = form.Text(StatusField.Measure, LongestMeasure);
        if (cause == Other && measure.Length == 0)
            form.Refuse(StatusField.Measure, OtherWanted);
        var expected = form[StatusField.Expected] == EffectChoices.Other ? null : Day(form, today);
        if (form[StatusField.Expected] == EffectChoices.Other)
            form.Refuse(StatusField.Expected, DateWanted);
        return form.Checked(() => new BenefitDeviation(cause, measure, expected!.Value));
    }

    private static LocalDate? Day(TypedForm form, LocalDate today) => form.RequiredDate(StatusField.Expected, today, DatePast);
}

using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>What is measured, which way is better, where the team began (nullpunkt) and where it wants to be.</summary>
public sealed record TeamIndicatorSaid(
    string Name, string Unit, Direction Direction, decimal Baseline, LocalDate BaselineDay, decimal? Target)
{
    public const string NameField = "indicator-name";
    public const string UnitField = "indicator-unit";
    public const string DirectionField = "indicator-direction";
    public const string BaselineField = "baseline";
    public const string BaselineDayField = "baseline-day";
    public const string TargetField = "indicator-target";

    /// <summary>What was measured on a day.</summary>
    public const string ValueField = "measured";
    public const string DayField = "measured-day";

    public const int LongestName = 80;
    public const int LongestUnit = 20;

    /// <summary>A team's number goes one way: what is best in the middle can't be said to become better.</summary>
    public static IReadOnlyDictionary<string, Direction> Directions { get; } = new Dictionary<string, Direction>
    {
        ["lower"] = Direction.Lower,
        ["higher"] = Direction.Higher,
    };

    public static Checked<TeamIndicatorSaid> Read(IReadOnlyDictionary<string, string> typed, LocalDate today)
    {
        var form = new TypedForm(typed);
        var said = new TeamIndicatorSaid(
            form.RequiredLine(NameField, LongestName), form.RequiredLine(UnitField, LongestUnit),
            form.RequiredChoice(DirectionField, Directions), Number(form, BaselineField), Day(form, BaselineDayField, today),
            form.Number(TargetField, TypedNumber.Read));
        return form.Checked(() => said);
    }

    /// <summary>A number and the day it was measured.</summary>
    public static Checked<(decimal Value, LocalDate Day)> ReadMeasured(IReadOnlyDictionary<string, string> typed, LocalDate today)
    {
        var form = new TypedForm(typed);
        var measured = (Number(form, ValueField), Day(form, DayField, today));
        return form.Checked(() => measured);
    }

    private static decimal Number(TypedForm form, string field)
    {
        if (form.IsEmpty(field))
            form.Refuse(field, TypedForm.Required);
        return form.Number(field, TypedNumber.Read) ?? 0;
    }

    /// <summary>Nobody has measured tomorrow, and what is older than two years is likely a slip.</summary>
    private static LocalDate Day(TypedForm form, string field, LocalDate today)
    {
        var day = form.RequiredDate(field, today.PlusYears(-2), "team-indicator.too-old");
        if (day > today)
            form.Refuse(field, "team-indicator.in-the-future");
        return day ?? today;
    }
}

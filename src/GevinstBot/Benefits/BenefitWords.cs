using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>Benefits in words, alike on every card. What isn't known is said to be missing, and never written as zero.</summary>
internal static class BenefitWords
{
    public static string PlanName(this LocalTexts texts, BenefitPlan plan, Roster roster) => texts[
        "benefits.plan-name", InitiativeName(plan.Initiative, roster), roster.Organization(plan.Organization).ShortName];

    /// <summary>One that is no longer in the network is still called something.</summary>
    public static string InitiativeName(InitiativeId id, Roster roster) =>
        roster.Find(id)?.Name ?? id.Value;

    /// <summary>«høy prioritet · Digitale pasienttjenester», or since when it is over.</summary>
    public static string PlaceInPlan(this LocalTexts texts, Initiative one, NodaTime.LocalDate today) => string.Join(" · ", new[]
    {
        one.IsClosed(today) ? texts["initiatives.over-since", texts.Date(one.Closed!.Value)]
            : one.Priority is { } priority ? texts["benefits.has-priority", texts[$"initiatives.priority.{Key(priority)}"]]
            : texts["benefits.has-no-priority"],
        one.Category,
    }.Where(part => part.Length > 0));

    public static string State(this LocalTexts texts, BenefitState state) => texts[$"benefits.state.{Key(state)}"];

    public static string Gap(this LocalTexts texts, PlanGap gap) => texts[$"benefits.gap.{Key(gap)}"];

    /// <summary>«realisert 45 av 60 timer · henter inn …»: what there is, against what should be there.</summary>
    public static string Progress(this LocalTexts texts, BenefitSeries series, BenefitBook book, NodaTime.YearMonth month)
    {
        var unit = book.UnitOf(series.Benefit);
        string Amount(decimal value) => texts.Effect(value, unit);
        return (series.RealizedBy(month), series.PlannedIn(month)) switch
        {
            ({ } realized, { } planned) => texts["benefits.realized-of-planned", Amount(realized), Amount(planned)],
            (null, { } planned) => texts["benefits.planned-not-measured", Amount(planned)],
            _ => texts["benefits.no-numbers"],
        };
    }

    /// <summary>An effect: a difference of percentages is in points.</summary>
    public static string Effect(this LocalTexts texts, decimal value, IndicatorUnit? unit)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return unit is { Kind: UnitKind.Percent }
            ? texts["indicators.points", texts.Bound(rounded)]
            : texts.Amount(unit ?? new IndicatorUnit(UnitKind.Other, ""), rounded);
    }

    public static string Level(this LocalTexts texts, decimal value, IndicatorUnit? unit) =>
        texts.Amount(unit ?? new IndicatorUnit(UnitKind.Other, ""), value);

    public static string Name(this Roster roster, PersonId? person, LocalTexts texts) => person is not { } named
        ? texts["benefits.nobody"]
        : roster.Find(named)?.Name ?? texts["benefits.former-person"];

    /// <summary>The last part of a text's key: <c>not-yet</c>.</summary>
    public static string Key<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select((letter, at) =>
        char.IsUpper(letter) ? $"{(at == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}

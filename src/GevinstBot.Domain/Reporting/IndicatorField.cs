namespace GevinstBot.Domain.Reporting;

/// <summary>What the fields of an indicator are called on the card; problems are shown beside the field they name.</summary>
public static class IndicatorField
{
    public static string Value(IndicatorId id) => $"value-{id}";

    public static string State(IndicatorId id) => $"state-{id}";

    public static string Numerator(IndicatorId id) => $"numerator-{id}";

    public static string Denominator(IndicatorId id) => $"denominator-{id}";

    public static string Cause(IndicatorId id) => $"cause-{id}";

    public static string Measure(IndicatorId id) => $"measure-{id}";

    public static string Effect(IndicatorId id) => $"effect-{id}";

    public static IEnumerable<string> All(IndicatorId id) =>
        [Value(id), State(id), Numerator(id), Denominator(id), Cause(id), Measure(id), Effect(id)];
}

using System.Globalization;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>Reads a benefit as a network file has it; what it names must stand in the file.</summary>
internal sealed class BenefitFileReader
{
    private static readonly Dictionary<string, Measurability> Measurabilities = new()
    {
        ["quantitative"] = Measurability.Quantitative,
        ["qualitative"] = Measurability.Qualitative,
    };

    /// <summary>As they are called in a file.</summary>
    internal static readonly Dictionary<string, EffectType> Effects = new()
    {
        ["budget"] = EffectType.Budget,
        ["alternativeUse"] = EffectType.AlternativeUse,
        ["pricedElsewhere"] = EffectType.PricedElsewhere,
        ["unpriced"] = EffectType.Unpriced,
    };

    private readonly Roster _roster;
    private readonly HashSet<string> _goals;
    private readonly HashSet<string> _indicators;

    private BenefitFileReader(Roster roster, HashSet<string> goals, HashSet<string> indicators) =>
        (_roster, _goals, _indicators) = (roster, goals, indicators);

    public static BenefitFileReader Of(SectionReader root, Roster roster) => new(roster, Ids(root, "goals"), Ids(root, "indicators"));

    /// <summary>Null when it isn't in the file, which is noted.</summary>
    public Initiative? Initiative(SectionReader reader)
    {
        var id = new InitiativeId(reader.Text("initiative"));
        if (_roster.Find(id) is { } found)
            return found;
        if (id.Value.Length > 0)
            reader.ProblemAt("initiative", "file.unknown-initiative", id.Value);
        return null;
    }

    /// <summary>What was measured before the network used the bot.</summary>
    public static IEnumerable<Measurement> Measured(SectionReader reader) =>
        Months(reader, "measured", (byMonth, month) => byMonth.Number(month)).Select(point => new Measurement(point.Month, point.Value));

    /// <summary>What the line changed before: <c>{ 2026-06: Teamlederen setter opp turnus etter målingene }</c>.</summary>
    public static IEnumerable<CarriedOut> Changes(SectionReader reader) =>
        Months(reader, "changes", (byMonth, month) => byMonth.OptionalLines(month) ?? "")
            .Select(change => new CarriedOut(change.Month, change.Value, By: null));

    public Benefit Benefit(SectionReader reader, HashSet<string> before, BenefitPlan plan)
    {
        var indicator = Named(reader, "indicator", _indicators, "file.unknown-indicator");
        var benefit = new Benefit(new BenefitId(reader.Id(before)), reader.Text("name"))
        {
            Measurability = reader.Choice("measurability", Measurabilities, otherwise: "quantitative"),
            Effect = reader.Choice("effect", Effects),
            Goal = Named(reader, "goal", _goals, "file.unknown-goal") is { } goal ? new GoalId(goal) : null,
            People = new BenefitPeople(Person(reader, "owner"), Person(reader, "responsible"), Person(reader, "coordinator")),
            Indicator = indicator is null ? null : new IndicatorId(indicator),
            Unit = reader.OptionalText("unit") is { } unit ? BenefitChoices.UnitCalled(unit) : null,
            Share = reader.OptionalNumber("share") ?? Domain.Benefits.Benefit.WholeShare,
            Baseline = reader.OptionalMap("baseline") is { } baseline ? Baseline(baseline) : null,
            Frozen = [.. reader.List("frozen").Select(Frozen)],
            Target = reader.OptionalNumber("target"),
            FullEffect = reader.OptionalDate("fullEffect"),
            FollowedUntil = reader.OptionalDate("followedUntil"),
            Curve =
            [
                .. Months(reader, "curve", (byMonth, month) => byMonth.Number(month))
                    .Select(point => new CurvePoint(point.Month, point.Value)),
            ],
            Story = Story(reader),
            Budget = reader.OptionalMap("budget") is { } budget ? Budget(budget) : null,
            Lapsed = reader.OptionalLines("lapsed"),
        };
        Refuse(reader, benefit, plan);
        reader.RefuseUnknownKeys();
        return benefit;
    }

    private static void Refuse(SectionReader reader, Benefit benefit, BenefitPlan plan)
    {
        if (benefit.Share is <= 0 or > Domain.Benefits.Benefit.WholeShare)
            reader.ProblemAt("share", BenefitEdit.ShareOutside);
        if (benefit is { Indicator: not null, Unit: not null })
            reader.ProblemAt("unit", BenefitEdit.OwnOrIndicator);
        // Shares are counted over the whole file, when all of it is read.
        foreach (var problem in BenefitRules.Of(benefit).Concat(BenefitRules.Beside(benefit with { Indicator = null }, plan, [])))
            reader.Problem(problem.TextKey, [.. problem.Arguments.Select(Written)]);
    }

    private static Baseline Baseline(SectionReader reader)
    {
        var baseline = new Baseline(reader.Number("value"), reader.Date("measured"), reader.OptionalText("source") ?? "");
        reader.RefuseUnknownKeys();
        return baseline;
    }

    private static FrozenBaseline Frozen(SectionReader reader)
    {
        var frozen = new FrozenBaseline(
            reader.Text("decision"), reader.Date("on"),
            new Baseline(reader.Number("value"), reader.Date("measured"), reader.OptionalText("source") ?? ""));
        reader.RefuseUnknownKeys();
        return frozen;
    }

    private static BenefitStory Story(SectionReader reader) => new(
        reader.OptionalLines("assumptions") ?? "", reader.OptionalLines("drawbacks") ?? "", reader.OptionalLines("measures") ?? "",
        reader.OptionalLines("freedTime") ?? "");

    private static BudgetEntry Budget(SectionReader reader)
    {
        var budget = new BudgetEntry(
            reader.Choice("state", BenefitChoices.BudgetStates), reader.OptionalText("clinic") ?? "", reader.OptionalNumber("amount"),
            reader.OptionalNumber("year") is { } year ? (int)year : null);
        reader.RefuseUnknownKeys();
        return budget;
    }

    /// <summary><c>{ 2026-06: 20, 2026-12: 60 }</c>, in the order of the months.</summary>
    private static List<(YearMonth Month, T Value)> Months<T>(SectionReader reader, string key, Func<SectionReader, string, T> valueOf)
    {
        var months = new List<(YearMonth Month, T Value)>();
        if (reader.OptionalMap(key) is not { } byMonth)
            return months;
        foreach (var text in byMonth.Keys)
        {
            var value = valueOf(byMonth, text);
            if (YearMonthPattern.Iso.Parse(text) is { Success: true } month)
                months.Add((month.Value, value));
            else
                byMonth.ProblemAt(text, "pulse.file.not-a-month", text);
        }
        return [.. months.OrderBy(point => point.Month)];
    }

    private PersonId? Person(SectionReader reader, string key) =>
        reader.OptionalText(key) is null ? null : reader.Person(key, _roster);

    private static string? Named(SectionReader reader, string key, HashSet<string> known, string unknown)
    {
        if (reader.OptionalText(key) is not { } id)
            return null;
        if (!known.Contains(id))
            reader.ProblemAt(key, unknown, id);
        return id;
    }

    private static HashSet<string> Ids(SectionReader root, string section) =>
        [.. root.List(section).Select(item => item.OptionalText("id")).OfType<string>()];

    /// <summary>A problem's places are texts in a file's line.</summary>
    private static string Written(object argument) => argument is LocalDate day
        ? LocalDatePattern.Iso.Format(day)
        : Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";
}

using System.Globalization;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>Writes a benefit as a network file has it: what <see cref="BenefitFileReader"/> reads is the same benefit.</summary>
/// <param name="root">The file, by whose keys people, goals and indicators are named. What isn't in it any more is left out.</param>
internal sealed class BenefitFileWriter(FileMap root)
{
    private readonly HashSet<string> _goals = Ids(root, "goals");
    private readonly HashSet<string> _indicators = Ids(root, "indicators");

    /// <param name="benefit">The benefit.</param>
    /// <param name="before">As it stands in the file; null where it doesn't.</param>
    /// <param name="told">What was told of it; null when nothing.</param>
    public FileMap Of(Benefit benefit, FileMap? before, BenefitMeasurements? told) => WithTold(
        FileMap.Of(
            ("id", Text(benefit.Id.Value)), ("name", Text(benefit.Name)),
            ("measurability", benefit.Measurability is Measurability.Qualitative ? Text("qualitative") : null),
            ("effect", Text(BenefitFileReader.Effects.Single(effect => effect.Value == benefit.Effect).Key)),
            ("goal", Known(benefit.Goal?.Value, _goals)), ("owner", Person(benefit.People.Owner)),
            ("responsible", Person(benefit.People.Responsible)), ("coordinator", Person(benefit.People.Coordinator)),
            ("indicator", Known(benefit.Indicator?.Value, _indicators)), ("unit", Unit(benefit.Unit)),
            ("share", benefit.Share == Benefit.WholeShare ? null : Number(benefit.Share)),
            ("baseline", benefit.Baseline is { } baseline ? FileMap.Of(Fields(baseline)) : null),
            ("frozen", Frozen(benefit.Frozen)), ("target", Number(benefit.Target)), ("fullEffect", Date(benefit.FullEffect)),
            ("followedUntil", Date(benefit.FollowedUntil)),
            ("curve", Months(benefit.Curve.Select(point => (point.Month, point.Level)))),
            ("assumptions", Lines(benefit.Story.Assumptions)), ("drawbacks", Lines(benefit.Story.Drawbacks)),
            ("measures", Lines(benefit.Story.Measures)), ("freedTime", Lines(benefit.Story.FreedTime)),
            ("budget", Budget(benefit.Budget)), ("lapsed", Lines(benefit.Lapsed)), ("measured", before?["measured"]),
            ("changes", before?["changes"])),
        told);

    /// <summary>The same with what was told beside what the file has of other months, in their order.</summary>
    public static FileMap WithTold(FileMap benefit, BenefitMeasurements? told) => told is null
        ? benefit
        : WithMonths(
            WithMonths(benefit, "measured", told.Months.Select(one => (one.Month, (FileNode?)Number(one.Level)))),
            "changes", told.Changes.Select(one => (one.Month, Lines(one.What))));

    private static FileMap WithMonths(FileMap benefit, string key, IEnumerable<(YearMonth Month, FileNode? Value)> told)
    {
        var months = benefit[key] as FileMap ?? FileMap.Of();
        foreach (var (month, value) in told)
            months = months.With(Month(month), value);
        return months.Fields.Count == 0
            ? benefit
            : benefit.With(
                key,
                FileMap.Of(months.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => (field.Key, (FileNode?)field.Value.Value))));
    }

    private FileText? Person(PersonId? person) => person is { } named && root.KeyOf(named) is { } key ? Text(key) : null;

    private static FileText? Known(string? id, HashSet<string> known) => id is not null && known.Contains(id) ? Text(id) : null;

    private static FileText? Unit(IndicatorUnit? unit) => unit switch
    {
        null => null,
        { Kind: UnitKind.Percent } => Text("prosent"),
        { Kind: UnitKind.Days } => Text("dager"),
        _ => Text(unit.Text),
    };

    private static FileList? Frozen(IReadOnlyList<FrozenBaseline> frozen) => frozen.Count == 0
        ? null
        : FileList.Of(frozen.Select(one => FileMap.Of(
            [("decision", Text(one.DecisionPoint)), ("on", Date(one.On)), .. Fields(one.Baseline)])));

    private static IEnumerable<(string, FileNode?)> Fields(Baseline baseline) =>
        [("value", Number(baseline.Value)), ("measured", Date(baseline.Measured)), ("source", Text(baseline.Source))];

    private static FileMap? Budget(BudgetEntry? budget) => budget is null
        ? null
        : FileMap.Of(
            ("state", Text(BenefitChoices.BudgetStates.Single(state => state.Value == budget.State).Key)), ("clinic", Text(budget.Clinic)),
            ("amount", Number(budget.Kroner)), ("year", Number(budget.Year)));

    private static FileMap? Months(IEnumerable<(YearMonth Month, decimal Level)> points)
    {
        var months = FileMap.Of(points.Select(point => (Month(point.Month), (FileNode?)Number(point.Level))));
        return months.Fields.Count == 0 ? null : months;
    }

    private static FileText? Text(string? text) => string.IsNullOrEmpty(text) ? null : FileText.Of(text);

    /// <summary>What was typed on several lines is the list of them: a value of a file has one.</summary>
    private static FileNode? Lines(string? text) => text?.Contains('\n') is true
        ? FileList.Of(text.Split('\n').Select(FileText.Of))
        : Text(text);

    private static FileText? Number(decimal? number) => Text(number?.ToString("0.##########", CultureInfo.InvariantCulture));

    private static FileText? Date(LocalDate? day) => day is { } known ? Text(LocalDatePattern.Iso.Format(known)) : null;

    private static string Month(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static HashSet<string> Ids(FileMap root, string section) =>
        [.. root.List(section).OfType<FileMap>().Select(item => item.Text("id")).OfType<string>()];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>
/// How a benefit is written in its column: JSON, numbers as they were typed, days and months in ISO form. A name here is part of the stored
/// form; a new one must be optional.
/// </summary>
internal static class BenefitJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Benefit benefit) => JsonSerializer.Serialize(
        new Stored
        {
            Id = benefit.Id.Value,
            Name = benefit.Name,
            Measurability = benefit.Measurability.ToString(),
            Effect = benefit.Effect.ToString(),
            Goal = benefit.Goal?.Value,
            Owner = benefit.People.Owner?.Value,
            Responsible = benefit.People.Responsible?.Value,
            Coordinator = benefit.People.Coordinator?.Value,
            Indicator = benefit.Indicator?.Value,
            Share = benefit.Share,
            UnitKind = benefit.Unit?.Kind.ToString(),
            Unit = benefit.Unit?.Text,
            Baseline = benefit.Baseline is { } baseline ? Stored.BaselineOf(baseline) : null,
            Frozen = [.. benefit.Frozen.Select(frozen => Stored.BaselineOf(frozen.Baseline) with
            {
                DecisionPoint = frozen.DecisionPoint, On = LocalDatePattern.Iso.Format(frozen.On),
            })],
            Target = benefit.Target,
            FullEffect = benefit.FullEffect is { } full ? LocalDatePattern.Iso.Format(full) : null,
            FollowedUntil = benefit.FollowedUntil is { } until ? LocalDatePattern.Iso.Format(until) : null,
            Curve = benefit.Curve.ToDictionary(point => YearMonthPattern.Iso.Format(point.Month), point => point.Level),
            Assumptions = benefit.Story.Assumptions,
            Drawbacks = benefit.Story.Drawbacks,
            Measures = benefit.Story.Measures,
            FreedTime = benefit.Story.FreedTime,
            BudgetState = benefit.Budget?.State.ToString(),
            BudgetClinic = benefit.Budget?.Clinic,
            BudgetKroner = benefit.Budget?.Kroner,
            BudgetYear = benefit.Budget?.Year,
            Lapsed = benefit.Lapsed,
        },
        Options);

    /// <exception cref="InvalidDataException">The column wasn't written by <see cref="Write"/>.</exception>
    public static Benefit Read(string text)
    {
        var stored = JsonSerializer.Deserialize<Stored>(text, Options) ?? throw new InvalidDataException("The benefit is empty.");
        return new Benefit(new BenefitId(stored.Id), stored.Name)
        {
            Measurability = Enum.Parse<Measurability>(stored.Measurability),
            Effect = Enum.Parse<EffectType>(stored.Effect),
            Goal = stored.Goal is { } goal ? new GoalId(goal) : null,
            People = new BenefitPeople(Person(stored.Owner), Person(stored.Responsible), Person(stored.Coordinator)),
            Indicator = stored.Indicator is { } indicator ? new IndicatorId(indicator) : null,
            Share = stored.Share,
            Unit = stored.UnitKind is { } kind ? new IndicatorUnit(Enum.Parse<UnitKind>(kind), stored.Unit ?? "") : null,
            Baseline = stored.Baseline?.Read(),
            Frozen = [.. stored.Frozen.Select(frozen => new FrozenBaseline(frozen.DecisionPoint ?? "", Day(frozen.On!), frozen.Read()))],
            Target = stored.Target,
            FullEffect = stored.FullEffect is { } full ? Day(full) : null,
            FollowedUntil = stored.FollowedUntil is { } until ? Day(until) : null,
            Curve = [.. stored.Curve.Select(point => new CurvePoint(YearMonthPattern.Iso.Parse(point.Key).Value, point.Value))
                .OrderBy(point => point.Month)],
            Story = new BenefitStory(stored.Assumptions, stored.Drawbacks, stored.Measures, stored.FreedTime),
            Budget = stored.BudgetState is { } state
                ? new BudgetEntry(Enum.Parse<BudgetState>(state), stored.BudgetClinic ?? "", stored.BudgetKroner, stored.BudgetYear)
                : null,
            Lapsed = stored.Lapsed,
        };
    }

    private static PersonId? Person(string? id) => id is null ? null : new PersonId(id);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    internal sealed record Stored
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string Measurability { get; init; }
        public required string Effect { get; init; }
        public string? Goal { get; init; }
        public string? Owner { get; init; }
        public string? Responsible { get; init; }
        public string? Coordinator { get; init; }
        public string? Indicator { get; init; }
        public decimal Share { get; init; } = Benefit.WholeShare;
        public string? UnitKind { get; init; }
        public string? Unit { get; init; }
        public StoredBaseline? Baseline { get; init; }
        public IReadOnlyList<StoredBaseline> Frozen { get; init; } = [];
        public decimal? Target { get; init; }
        public string? FullEffect { get; init; }
        public string? FollowedUntil { get; init; }
        public IReadOnlyDictionary<string, decimal> Curve { get; init; } = new Dictionary<string, decimal>();
        public string Assumptions { get; init; } = "";
        public string Drawbacks { get; init; } = "";
        public string Measures { get; init; } = "";
        public string FreedTime { get; init; } = "";
        public string? BudgetState { get; init; }
        public string? BudgetClinic { get; init; }
        public decimal? BudgetKroner { get; init; }
        public int? BudgetYear { get; init; }
        public string? Lapsed { get; init; }

        public static StoredBaseline BaselineOf(Baseline baseline) =>
            new(baseline.Value, LocalDatePattern.Iso.Format(baseline.Measured), baseline.Source);
    }

    internal sealed record StoredBaseline(decimal Value, string Measured, string Source)
    {
        public string? DecisionPoint { get; init; }
        public string? On { get; init; }

        public Baseline Read() => new(Value, Day(Measured), Source);
    }
}

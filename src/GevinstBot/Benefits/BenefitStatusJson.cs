using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>
/// How what was said of a benefit is written in its column: JSON, a month each. A name here is part of the stored form; a new one must be
/// optional.
/// </summary>
internal static class BenefitStatusJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IEnumerable<BenefitStatus> statuses) => JsonSerializer.Serialize(
        statuses.Select(status => new Stored(
            YearMonthPattern.Iso.Format(status.Month), status.State.ToString(), status.By.Value,
            InstantPattern.ExtendedIso.Format(status.At))
        {
            Confirmed = status.IsConfirmed ? true : null,
            FreedTime = status.FreedTime.Length == 0 ? null : status.FreedTime,
            BudgetState = status.Budget?.State.ToString(),
            BudgetClinic = status.Budget?.Clinic,
            BudgetKroner = status.Budget?.Kroner,
            BudgetYear = status.Budget?.Year,
            Cause = status.Deviation?.Cause,
            Measure = status.Deviation?.Measure,
            Expected = status.Deviation is { } deviation ? LocalDatePattern.Iso.Format(deviation.Expected) : null,
        }),
        Options);

    /// <exception cref="InvalidDataException">The column wasn't written by <see cref="Write"/>.</exception>
    public static IReadOnlyList<BenefitStatus> Read(string text) =>
    [
        .. (JsonSerializer.Deserialize<Stored[]>(text, Options) ?? throw new InvalidDataException("What was said is empty.")).Select(Read),
    ];

    private static BenefitStatus Read(Stored stored) => new(
        YearMonthPattern.Iso.Parse(stored.Month).Value, Enum.Parse<ToldState>(stored.State), new PersonId(stored.By),
        InstantPattern.ExtendedIso.Parse(stored.At).Value)
    {
        IsConfirmed = stored.Confirmed ?? false,
        FreedTime = stored.FreedTime ?? "",
        Budget = stored.BudgetState is { } state
            ? new BudgetEntry(Enum.Parse<BudgetState>(state), stored.BudgetClinic ?? "", stored.BudgetKroner, stored.BudgetYear)
            : null,
        Deviation = stored is { Cause: { } cause, Expected: { } expected }
            ? new BenefitDeviation(cause, stored.Measure ?? "", LocalDatePattern.Iso.Parse(expected).Value)
            : null,
    };

    private sealed record Stored(string Month, string State, string By, string At)
    {
        public bool? Confirmed { get; init; }
        public string? FreedTime { get; init; }
        public string? BudgetState { get; init; }
        public string? BudgetClinic { get; init; }
        public decimal? BudgetKroner { get; init; }
        public int? BudgetYear { get; init; }
        public string? Cause { get; init; }
        public string? Measure { get; init; }
        public string? Expected { get; init; }
    }
}

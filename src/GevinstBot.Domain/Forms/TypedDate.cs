using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Forms;

/// <summary>A date field sends 2026-12-31; clients without one let people type 31.12.2026, as they are used to.</summary>
public static class TypedDate
{
    private const int MostYears = 10;

    private static readonly LocalDatePattern[] Forms = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu")];

    public static LocalDate? Read(string text) =>
        Forms.Select(form => form.Parse(text)).FirstOrDefault(read => read.Success) is { } read ? read.Value : null;

    /// <summary>Nobody plans so far ahead; 2570 is meant to be 2027.</summary>
    public static bool IsTooFar(LocalDate day, LocalDate from) => day.Year > from.Year + MostYears;
}

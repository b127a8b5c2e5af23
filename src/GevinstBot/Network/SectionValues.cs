using System.Globalization;
using GevinstBot.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>Values of a network file that are more than text: choices, numbers, days and hours.</summary>
public static class SectionValues
{
    /// <summary>As many as a person may type.</summary>
    private const int MostDigits = 15;

    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly Dictionary<string, bool> Answers = new() { ["false"] = false, ["true"] = true };

    public static T Choice<T>(this SectionReader reader, string key, IReadOnlyDictionary<string, T> choices, string? otherwise = null)
    {
        var text = reader.OptionalText(key) ?? otherwise ?? reader.Text(key);
        if (choices.TryGetValue(text, out var value))
            return value;
        if (text.Length > 0)
            reader.ProblemAt(key, "file.not-a-choice", text, string.Join(", ", choices.Keys));
        return choices.Values.First();
    }

    /// <summary>False where nothing is said.</summary>
    public static bool YesOrNo(this SectionReader reader, string key) => reader.Choice(key, Answers, otherwise: "false");

    public static decimal Number(this SectionReader reader, string key) => reader.OptionalNumber(key) ?? reader.Missing(key, 0m);

    public static decimal? OptionalNumber(this SectionReader reader, string key) => reader.Read(key, "file.not-a-number", ReadNumber);

    public static int WholeNumber(this SectionReader reader, string key, int otherwise, int least, int most)
    {
        var number = reader.OptionalNumber(key) ?? otherwise;
        if (number >= least && number <= most && number == decimal.Truncate(number))
            return (int)number;
        reader.ProblemAt(key, "file.not-a-whole-number", key, Written(least), Written(most));
        return otherwise;
    }

    public static LocalDate Date(this SectionReader reader, string key) =>
        reader.OptionalDate(key) ?? reader.Missing(key, new LocalDate(2000, 1, 1));

    public static LocalDate? OptionalDate(this SectionReader reader, string key) => reader.Read(key, "file.not-a-date", WrittenDay.Read);

    public static LocalTime Time(this SectionReader reader, string key, LocalTime otherwise) =>
        reader.OptionalTime(key) ?? otherwise;

    public static LocalTime? OptionalTime(this SectionReader reader, string key) => reader.Read(key, "file.not-a-time", ReadTime);

    /// <summary>A moment as <c>2026-11-03T09:12:00Z</c>.</summary>
    public static Instant? OptionalMoment(this SectionReader reader, string key) => reader.Read(key, "file.not-a-moment", ReadMoment);

    /// <summary>The dates in the list under a key, each with its line and once.</summary>
    public static IReadOnlyList<(LocalDate Day, int Line)> Dates(this SectionReader reader, string key)
    {
        var dates = new List<(LocalDate, int)>();
        foreach (var text in reader.Texts(key))
        {
            if (WrittenDay.Read(text.Value) is { } day)
                dates.Add((day, text.Line));
            else
                reader.Note(text.Line, "file.not-a-date", text.Value);
        }
        return dates;
    }

    private static decimal? ReadNumber(string text) =>
        text.Count(char.IsAsciiDigit) <= MostDigits && decimal.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static Instant? ReadMoment(string text) =>
        InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    private static LocalTime? ReadTime(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true } parsed ? parsed.Value : null;

    private static T? Read<T>(this SectionReader reader, string key, string textKey, Func<string, T?> read) where T : struct
    {
        if (reader.OptionalText(key) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            reader.ProblemAt(key, textKey, text);
        return value;
    }

    private static T Missing<T>(this SectionReader reader, string key, T harmless)
    {
        if (reader.OptionalText(key) is null)
            reader.Problem("file.missing", key);
        return harmless;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Meetings;

/// <summary>What an agenda and the answers to it say, in the reader's own language.</summary>
public static class AgendaWords
{
    public static string Key(Attendance attendance) => $"agenda.attendance.{AttendanceAnswer.Choice(attendance)}";

    public static string Say(this LocalTexts texts, AgendaText text) =>
        text.Key is { } key ? texts[key, [.. text.Arguments.Select(texts.Say)]] : text.Typed ?? "";

    private static string Say(this LocalTexts texts, AgendaArgument argument) => argument.Kind switch
    {
        ArgumentKind.Plain => argument.Value,
        ArgumentKind.TextKey => texts[argument.Value],
        ArgumentKind.Day => LocalDatePattern.Iso.Parse(argument.Value) is { Success: true } day ? texts.Day(day.Value) : argument.Value,
        ArgumentKind.List => texts.List(argument.Value.Split('\n')),
        ArgumentKind.Period => ReportingPeriod.TryParse(argument.Value, out var period) ? texts.Period(period) : argument.Value,
    };
}

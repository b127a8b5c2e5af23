using System.Globalization;

namespace GevinstBot.Domain.Meetings;

/// <summary>How long an item takes, as people type it: whole minutes, 1 to 90.</summary>
internal static class TypedMinutes
{
    private const int Longest = 90;

    public static int Read(string typed, int otherwise, string field, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return otherwise;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= Longest)
            return minutes;
        problems.Add(new Problem(field, "agenda.minutes-range", Longest.ToString(CultureInfo.InvariantCulture)));
        return otherwise;
    }
}

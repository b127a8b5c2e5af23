using System.Globalization;
using System.Text.RegularExpressions;

namespace GevinstBot.Domain.Meetings;

/// <summary>How long an item takes, as people type it: whole minutes, 1 to 90, with or without their unit.</summary>
internal static partial class TypedMinutes
{
    private const int Longest = 90;

    public static int Read(string typed, int otherwise, string field, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return otherwise;
        var number = Unit().Replace(typed, "").Trim();
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= Longest)
            return minutes;
        problems.Add(new Problem(field, "agenda.minutes-range", Longest.ToString(CultureInfo.InvariantCulture)));
        return otherwise;
    }

    [GeneratedRegex(@"\s*(?:min\.?|minutter|minutes)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}

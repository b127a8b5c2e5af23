using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Meetings;

/// <summary>How long an item takes, as people type it: whole minutes, 1 to 90, with or without their unit.</summary>
internal static partial class TypedMinutes
{
    public const int Longest = 90;

    public static int Minutes(this TypedForm form, string field, int otherwise) =>
        form.WholeNumber(field, least: 1, Longest, "agenda.minutes-range", Unit()) ?? otherwise;

    [GeneratedRegex(@"\s*(?:min\.?|minutter|minutes)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}

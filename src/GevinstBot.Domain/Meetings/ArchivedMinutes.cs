using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Meetings;

/// <summary>Arkivert: that a meeting's minutes stand in an archive, and under which reference.</summary>
/// <param name="Reference">The archive's own.</param>
/// <param name="Version">Which version of the minutes it has.</param>
public sealed record ArchivedMinutes(string Reference, int Version)
{
    /// <summary>The card on which it is said.</summary>
    public static readonly RoundKind Kind = new("archive");

    public const string ReferenceField = "archive-reference";

    public const int LongestReference = 60;

    /// <summary>How many days its card can be pressed: an archive answers when it answers.</summary>
    public const int Days = 60;

    public static Checked<string> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var reference = form.RequiredLine(ReferenceField, LongestReference, "archive.needs-reference");
        return form.Checked(() => reference);
    }
}

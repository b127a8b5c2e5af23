using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>One person's answer to a pulse of the people concerned: nothing of who they are or of when.</summary>
/// <param name="Part">The unit of the group that the person is in; empty where the group has none.</param>
/// <param name="Scores">How far they have come, as they see it themselves.</param>
public sealed record GroupAnswer(string Part, AdkarScores Scores)
{
    /// <summary>The field that asks whether what was done last time has helped.</summary>
    public const string HelpedField = "helped";

    /// <summary>What it can be answered with, in order.</summary>
    public static readonly IReadOnlyList<string> HelpedChoices = ["yes", "partly", "no", "unsure"];

    private static readonly IReadOnlyDictionary<string, int> Helping =
        HelpedChoices.Index().ToDictionary(choice => choice.Item, choice => choice.Index);

    /// <summary>Which of <see cref="HelpedChoices"/>; null where it wasn't asked or answered.</summary>
    public int? Helped { get; init; }

    /// <summary>
    /// In their own words, on one line; empty where they wrote nothing, and null where they weren't asked. It is stored apart from the rest
    /// (<see cref="PulseComments"/>), and what is read of answers that are stored has none.
    /// </summary>
    public string? Comment { get; init; }

    /// <summary>What was tapped and written; the part isn't.</summary>
    /// <param name="typed">What was tapped and written.</param>
    /// <param name="pulse">What the card asks.</param>
    public static Checked<GroupAnswer> Read(IReadOnlyDictionary<string, string> typed, StartedPulse pulse)
    {
        var (form, read) = (new TypedForm(typed), AdkarScores.Read(typed));
        int? helped = pulse.AsksIfHelped ? form.Choice(HelpedField, Helping) : null;
        var comment = pulse.AsksForComments ? form.Line(PulseComments.Field, PulseComments.Longest) : null;
        return form.Checked(() => (Helped: helped, Comment: comment)).Match(
            more => read.Match(
                scores => Checked<GroupAnswer>.Accepted(new GroupAnswer("", scores) { Helped = more.Helped, Comment = more.Comment }),
                Checked<GroupAnswer>.Rejected),
            problems => Checked<GroupAnswer>.Rejected([.. read.Problems, .. problems]));
    }
}

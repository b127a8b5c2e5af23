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

    /// <summary>What was tapped; the part isn't.</summary>
    /// <param name="typed">What was tapped.</param>
    /// <param name="asksIfHelped">Whether the card asks about what was done last time.</param>
    public static Checked<GroupAnswer> Read(IReadOnlyDictionary<string, string> typed, bool asksIfHelped)
    {
        var (form, read) = (new TypedForm(typed), AdkarScores.Read(typed));
        int? helped = asksIfHelped ? form.Choice(HelpedField, Helping) : null;
        return form.Checked(() => helped).Match(
            value => read.Match(
                scores => Checked<GroupAnswer>.Accepted(new GroupAnswer("", scores) { Helped = value }), Checked<GroupAnswer>.Rejected),
            problems => Checked<GroupAnswer>.Rejected([.. read.Problems, .. problems]));
    }
}

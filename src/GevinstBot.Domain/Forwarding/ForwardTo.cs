using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Forwarding;

/// <summary>Which indicator is to be asked of whom.</summary>
public sealed record ForwardTo(IndicatorId Indicator, Person Person)
{
    /// <summary>The list that the indicator is chosen from.</summary>
    public const string IndicatorField = "forward-indicator";

    /// <param name="typed">What was typed.</param>
    /// <param name="open">The indicators that nobody else has been asked about.</param>
    /// <param name="organization">Whose they are.</param>
    /// <param name="has">Who asks.</param>
    /// <param name="roster">The network.</param>
    /// <param name="directory">What the directory says of somebody who isn't in the network.</param>
    public static Checked<ForwardTo> Read(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<IndicatorId> open, OrganizationId organization, PersonId has,
        Roster roster, DirectoryAnswer? directory)
    {
        var form = new TypedForm(typed);
        var indicator = form.RequiredChoice(IndicatorField, [.. open.Select(id => id.Value)], TypedForm.NotAChoice);
        var chosen = form.Checked(() => new IndicatorId(indicator));
        var named = HandoverTo.Read(typed, organization, has, roster, directory);
        return chosen.Match(
            id => named.Match(person => Checked<ForwardTo>.Accepted(new ForwardTo(id, person)), Checked<ForwardTo>.Rejected),
            problems => Checked<ForwardTo>.Rejected([.. problems, .. named.Problems]));
    }
}

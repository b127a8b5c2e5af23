using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Pulse;

/// <summary>
/// What may stand in the way at a barrier point: keys into the texts, a few for each element. Asked after the answer, may be
/// left out, and asked about the barrier only: help begins there, and fifteen boxes would not be read.
/// </summary>
public static class FollowUp
{
    public const string ReasonsField = "reasons";

    public static IReadOnlyList<string> ChoicesAt(AdkarElement barrier) => barrier switch
    {
        AdkarElement.Awareness => ["not-explained", "disagrees", "unclear-for-us"],
        AdkarElement.Desire => ["no-use-for-patients", "too-much-else", "not-heard", "own-role"],
        AdkarElement.Knowledge => ["no-training", "wrong-training", "unclear-procedure"],
        AdkarElement.Ability => ["no-time", "equipment-or-it", "needs-guidance"],
        AdkarElement.Reinforcement => ["slips-back", "nobody-follows-up", "results-not-shown"],
    };

    /// <summary>The field of one of several initiatives on a card.</summary>
    public static string FieldOf(InitiativeId initiative) => $"{ReasonsField}-{initiative}";

    /// <summary>The reasons that were ticked, each once. They are never wrong: what isn't one at this barrier is left out.</summary>
    public static Checked<IReadOnlyList<string>> Read(IReadOnlyDictionary<string, string> typed, string field, AdkarElement barrier)
    {
        var form = new TypedForm(typed);
        return form.Checked(() => form.Choices(field, ChoicesAt(barrier)));
    }
}

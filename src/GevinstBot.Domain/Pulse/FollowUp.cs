namespace GevinstBot.Domain.Pulse;

/// <summary>
/// What may stand in the way at a barrier point: keys into the texts, a few for each element. Asked after the answer, may be
/// left out, and asked about the barrier only: help begins there, and fifteen boxes would not be read.
/// </summary>
public static class FollowUp
{
    public static IReadOnlyList<string> ChoicesAt(AdkarElement barrier) => barrier switch
    {
        AdkarElement.Awareness => ["not-explained", "disagrees", "unclear-for-us"],
        AdkarElement.Desire => ["no-use-for-patients", "too-much-else", "not-heard", "own-role"],
        AdkarElement.Knowledge => ["no-training", "wrong-training", "unclear-procedure"],
        AdkarElement.Ability => ["no-time", "equipment-or-it", "needs-guidance"],
        AdkarElement.Reinforcement => ["slips-back", "nobody-follows-up", "results-not-shown"],
    };

    /// <summary>The choices that a card sent back as one text with commas; what isn't a choice at this barrier is left out, each stands once.</summary>
    public static IReadOnlyList<string> Read(string typed, AdkarElement barrier)
    {
        var chosen = typed.Split(',', StringSplitOptions.TrimEntries);
        return [.. ChoicesAt(barrier).Where(chosen.Contains)];
    }
}

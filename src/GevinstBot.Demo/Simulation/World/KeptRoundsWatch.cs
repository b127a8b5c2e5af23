using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Whether the rounds that were kept from earlier readings, read anew only where somebody has written, are those that a whole reading
/// finds.
/// </summary>
public sealed class KeptRoundsWatch(RoundCatalog rounds, Promises promises)
{
    public async Task LookAsync(Instant now)
    {
        var kept = Said(await rounds.KnownAroundAsync(rounds.WindowAt(now), now, CancellationToken.None));
        var whole = Said(await rounds.AroundAsync(now, CancellationToken.None));
        if (!kept.SetEquals(whole))
            promises.Break("kept", $"only kept: {Listed(kept.Except(whole))}; only read anew: {Listed(whole.Except(kept))}");
    }

    private static string Listed(IEnumerable<string> rounds) => string.Join("; ", rounds);

    private static HashSet<string> Said(KnownRounds known) =>
        [.. known.All.Select(Said), .. known.Silent.Select(kind => $"{kind} is silent")];

    /// <summary>All that the engine acts upon.</summary>
    private static string Said(Round round) => string.Join(
        ' ', round.Id, round.Opens, round.Closes, round.TooLateFrom, round.About, round.Name, round.ExpectsAnswer, round.IsExtra,
        round.IsBesidePlan, round.IsOwed, round.Moved, round.Withdrawn, round.Postponed, round.MeetingChanged,
        string.Join(',', round.Reminders), string.Join(',', round.Addressees),
        string.Join(',', round.Reopened), string.Join(',', round.Nudged), string.Join(',', round.Given));
}

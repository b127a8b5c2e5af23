using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>
/// «status»: for the lead, how the rounds are doing and who needs a hand; «status» and a round's name, all of that round.
/// </summary>
public sealed class StatusCommand(StatusReader status, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.status";

    public override string HelpKey => "help.status";

    public override MenuPlace Place => MenuPlace.First;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var found = await status.AtAsync(call.Now, call.Texts, ct) with
        {
            Damage = await network.DamageAsync(ct),
            Warnings = Warnings(call.Now),
        };
        return StatusCard.Named(found, call.Texts).FirstOrDefault(round => round.IsCalled(call.Argument)) is { } chosen
            ? StatusCard.Of(chosen, found, network.Roster, call.Texts, network.Zone)
            : StatusCard.For(found, PageOf(call.Argument), network.Roster, call.Texts, network.Zone);
    }

    private static int PageOf(string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>A warning about a day that is over can't help anybody.</summary>
    private IReadOnlyList<FileProblem> Warnings(Instant now) => [.. network.Warnings.Where(warning => !(warning.Day < network.DayOf(now)))];
}

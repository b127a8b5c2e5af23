using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>
/// «status»: for the lead, how the rounds are doing and who needs a hand; «status» and a round's name, all of that round.
/// </summary>
public sealed class StatusCommand(StatusReader status, CurrentNetwork network, IEnumerable<StatusWarning> warnings) : Command
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
            Others = await OthersAsync(call, ct),
        };
        var (chosen, page) = PagedName.Read(StatusCard.Named(found, call.Texts), call.Argument);
        return chosen is not null
            ? RoundStatusCard.For(chosen, page, found, network.Roster, call.Texts, network.Zone)
            : StatusCard.For(found, page, network.Roster, call.Texts, network.Zone);
    }

    private async Task<IReadOnlyList<string>> OthersAsync(CommandCall call, CancellationToken ct)
    {
        var said = new List<string>();
        foreach (var warning in warnings)
            said.AddRange(await warning.AtAsync(call.Now, call.Texts, ct));
        return said;
    }

    /// <summary>A warning about a day that is over can't help anybody.</summary>
    private IReadOnlyList<FileProblem> Warnings(Instant now) => [.. network.Warnings.Where(warning => !(warning.Day < network.DayOf(now)))];
}

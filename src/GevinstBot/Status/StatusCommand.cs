using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>«status»: for the lead, how the rounds are doing and who needs a hand.</summary>
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
        return StatusCard.For(found, network.Roster, call.Texts, network.Zone);
    }

    /// <summary>A warning about a day that is over can't help anybody.</summary>
    private IReadOnlyList<FileProblem> Warnings(Instant now) => [.. network.Warnings.Where(warning => !(warning.Day < network.DayOf(now)))];
}

using System.Globalization;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Status;

/// <summary>«logg»: who did what to whose data, the newest first; «logg 41» those before number 41.</summary>
public sealed class LogCommand(AuditReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.log";

    public override string HelpKey => "help.log";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var isNumber = long.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var before);
        return LogCard.For(await reader.PageAsync(isNumber ? before : null, ct), network.Roster, call.Texts, network.Zone);
    }
}

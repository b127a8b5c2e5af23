using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;
using Microsoft.Extensions.Options;

namespace GevinstBot.Privacy;

/// <summary>«mine data»: what is kept of whoever asks, and of nobody else; «mine data 1» and on, to the letter.</summary>
public sealed class OwnDataCommand(OwnData data, OwnContent content, IOptions<RetentionOptions> keep, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.own-data";

    public override string HelpKey => "help.own-data";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
        ? OwnContentCard.For(await content.OfAsync(call.By, call.Texts, ct), page, call.Texts, network.Zone)
        : new OwnDataCard(keep.Value, call.Texts, network.Zone).For(await data.OfAsync(call.By, ct), network.Roster.Find(call.By));
}

using System.Globalization;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>«hjelp»: what a person can do, by what they are in the network; «hjelp 2» for what is seldom needed.</summary>
public sealed class HelpCommand(IEnumerable<RoleReader> roles, CurrentNetwork network) : Command
{
    private readonly IReadOnlyList<RoleReader> _roles = [.. roles];

    public override string WordsKey => "command.help";

    public override string HelpKey => "help.help";

    public override MenuPlace Place => MenuPlace.None;

    public override bool WorksInChannels => true;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        network.Roster.Find(call.By) is null ? HelpCard.ForStranger(call, network.Roster.LeadNames)
        : call.IsPersonal ? HelpCard.For(call, await RolesOfAsync(call, ct), PageOf(call))
        : HelpCard.ForChannel(call);

    private async Task<IReadOnlyList<string>> RolesOfAsync(CommandCall call, CancellationToken ct)
    {
        List<string> all = [.. _roles.SelectMany(reader => reader.RolesOf(call.By, call.Texts, call.Now))];
        if (all.Count > 0)
            return all;
        foreach (var reader in _roles)
            all.AddRange(await reader.NamedInAsync(call.By, call.Texts, ct));
        return all;
    }

    /// <summary>A page that isn't there is the first.</summary>
    private static int PageOf(CommandCall call) =>
        int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
        && MenuPart.Page(call, page).Count > 0 ? page : 1;
}

using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>
/// «målgruppepuls»: to the lead all pulses of the last year, the open ones with how many have answered and never what; to contacts the
/// results of the initiatives that their organisations take part in. «målgruppepuls Ny journal» one result, and to the lead «målgruppepuls
/// kommentarer Ny journal: 2» what people wrote.
/// </summary>
public sealed class GroupPulseCommand(
    GroupPulseTable pulses, GroupPulseReader reader, GroupPulseAnsweredTable answered, WithdrawalTable withdrawals, CurrentNetwork network)
    : Command
{
    private static readonly Duration Lately = Duration.FromDays(400);

    public override string WordsKey => "command.group-pulse";

    public override string HelpKey => "help.group-pulse";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var mine = await OfAsync(call, ct);
        var closed = new List<ClosedPulse>();
        foreach (var pulse in mine)
        {
            if (await reader.FindAsync(pulse.Id, ct) is { } result)
                closed.Add(result);
        }
        var isLead = network.Roster.IsLead(call.By);
        var named = closed.Named(one => one.Pulse.Name, one => call.Texts.Date(network.DayOf(one.Pulse.Closes)));
        if (named.FirstOrDefault(one => one.IsCalled(call.Argument)) is { } chosen)
            return GroupPulsesCard.One(chosen, isLead, call.Texts);
        if (isLead && CommentsOf(named, call) is { } read)
            return read;
        if (!isLead && named is [var only])
            return GroupPulsesCard.One(only, isLead, call.Texts);
        var open = new List<(StartedPulse Pulse, int Answered)>();
        foreach (var pulse in mine.Where(pulse => isLead && closed.TrueForAll(one => one.Pulse.Id != pulse.Id)))
            open.Add((pulse, (await answered.OfAsync(pulse.Id, ct)).Count));
        return GroupPulsesCard.For(open, named, isLead, call.Texts, network.Zone);
    }

    /// <summary>Null where that isn't what is asked. A name that two have is the latest's.</summary>
    private static PromptCard? CommentsOf(IReadOnlyList<Named<ClosedPulse>> named, CommandCall call)
    {
        var word = $"{call.Texts[PulseCommentsCard.Word]} ";
        if (!call.Argument.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return null;
        var typed = call.Argument[word.Length..];
        var (chosen, page) = PagedName.Read(named, typed);
        chosen ??= named.FirstOrDefault(one => CleanText.Command(one.Item.Pulse.Name) == typed);
        return chosen is null ? null : PulseCommentsCard.For(chosen, page, call.Texts);
    }

    private async Task<IReadOnlyList<StartedPulse>> OfAsync(CommandCall call, CancellationToken ct)
    {
        var withdrawn = await withdrawals.SinceAsync(call.Now - Lately, ct);
        var own = network.Roster.OwnOf(call.By, network.DayOf(call.Now)).Select(organization => organization.Id).ToHashSet();
        var isLead = network.Roster.IsLead(call.By);
        return
        [
            .. (await pulses.SinceAsync(call.Now - Lately, ct))
                .Where(pulse => pulse.Ended is null && !withdrawn.ContainsKey(new RoundId(GroupPulseRhythm.Kind, pulse.Id)))
                .Where(pulse => isLead || network.Roster.Find(pulse.Initiative)?.Organizations.Any(own.Contains) == true)
                .OrderByDescending(pulse => pulse.Closes),
        ];
    }
}

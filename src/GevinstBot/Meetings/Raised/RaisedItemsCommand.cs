using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Raised;

/// <summary>
/// «meldte saker»: what has been raised for the meetings lately and what became of it; to a lead all of it, to others their own, because
/// nobody else sees an item until it is taken in.
/// </summary>
public sealed class RaisedItemsCommand(RaisedItemReader reader, CurrentNetwork network) : Command
{
    private const int Most = 10;

    public override string WordsKey => "command.raised-items";

    public override string HelpKey => "help.raised-items";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var own = network.Roster.AnsweredForBy(call.By, network.DayOf(call.Now)).Select(one => one.Id).ToHashSet();
        bool IsSeen(RaisedItem item) => network.Roster.IsLead(call.By) || own.Contains(item.Organization) || item.RaisedBy == call.By;
        var raised = await reader.LatelyAsync(IsSeen, Most, call.Now, ct);
        var heading = call.Texts["raised-items.heading"];
        return new PromptCard(RaisedItemsCard.For(heading, raised, Name, call.Texts), heading);
    }

    private string Name(OrganizationId organization) => network.Roster.Find(organization)?.ShortName ?? organization.Value;
}

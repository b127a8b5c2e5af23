using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// «lag møteplan 2027»: proposes the year's meeting days. The answer is a card with a button, and every press must pass the
/// gate; so the proposal is a round, and its ledger row is written here as already sent: the answer to the command is its
/// delivery. The press is then checked like any other, by key, person and row, and nothing on the card is believed.
/// </summary>
public sealed class MeetingPlanCommand(
    MeetingPlanProposalTable proposals, DeliveryLedgerTable ledger, RoundCards cards, Instance instance, CurrentNetwork network) : Command
{
    private const int MostYearsAhead = 3;

    public override string WordsKey => "command.plan";

    public override string HelpKey => "help.plan";

    /// <summary>The year whose meetings are likely to be planned now.</summary>
    public override object[] HelpArguments(Instant now) => [network.DayOf(now).Year + 1];

    public override bool LeadOnly => true;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        if (!int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year < today.Year || year > today.Year + MostYearsAhead)
            return AnswerCard.For(call.Texts, "meeting-plan.which-year", today.Year + 1, today.Year + MostYearsAhead);
        var proposal = Propose(year, today);
        return proposal.Meetings.Count == 0
            ? AnswerCard.For(call.Texts, "meeting-plan.already-planned", year)
            : await DeliverAsync(new AskedProposal(proposal, call.By, Confirmed: false), call, ct);
    }

    private MeetingPlanProposal Propose(int year, LocalDate today)
    {
        var planned = network.Meetings.Days;
        var after = planned.Count == 0 ? today : LocalDate.Max(today, planned[^1].With(DateAdjusters.EndOfMonth));
        return MeetingPlanProposal.For(
            year, MeetingRule.Of(planned), network.Meetings.Starts, after,
            network.Calendar, [.. network.Roster.Organizations.Select(o => o.Id)]);
    }

    private async Task<PromptCard> DeliverAsync(AskedProposal asked, CommandCall call, CancellationToken ct)
    {
        var number = (await proposals.AllAsync(ct)).Count(known => known.Content.Proposal.Year == asked.Proposal.Year) + 1;
        var (round, key) = await ClaimAsync(asked, number, call.Now, ct);
        await proposals.StoreAsync(round.Id.Period, basedOn: 0, asked, call.By, call.Now, ct);
        var request = cards.Request(round, round.Addressees[0], key.Nonce, call.Now) with { Texts = call.Texts };
        return new PromptCard(
            MeetingPlanCard.For(request, asked.Proposal, network.Zone), call.Texts["meeting-plan.summary", $"{asked.Proposal.Year}"]);
    }

    /// <summary>The row comes before the proposal: a round that the engine can see must already be sent, or it would send it too.</summary>
    private async Task<(Round Round, DeliveryKey Key)> ClaimAsync(AskedProposal asked, int number, Instant now, CancellationToken ct)
    {
        while (true)
        {
            var round = MeetingPlanRhythm.RoundOf(MeetingPlanProposalTable.Id(asked.Proposal.Year, number), asked.AskedBy, now);
            var key = new DeliveryKey(new Prompt(round.Id, MeetingRhythm.LeadSubject, asked.AskedBy), instance.NewNonce());
            var sent = new DeliveryRecord(key.Prompt, Occasion.First, DeliveryState.Sent)
            {
                Owner = instance.Name,
                LeaseUntil = now,
                SentAt = now,
                Nonce = key.Nonce,
                IsReply = true,
            };
            if (await ledger.ClaimAsync(sent, ct) is not null)
                return (round, key);
            // Somebody asked at the same moment, or died here before: the next number is free.
            number++;
        }
    }
}

using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«lag møteplan 2027»: proposes the year's meeting days, with a button that confirms them.</summary>
public sealed class MeetingPlanCommand(MeetingPlanProposalTable proposals, AskedRounds rounds, CurrentNetwork network) : Command
{
    private const int MostYearsAhead = 3;

    public override string WordsKey => "command.plan";

    public override string HelpKey => "help.plan";

    /// <summary>The year whose meetings are likely to be planned now.</summary>
    public override object[] HelpArguments(Instant now) => [network.DayOf(now).Year + 1];

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        if (!int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year < today.Year || year > today.Year + MostYearsAhead)
            return AnswerCard.For(call.Texts, "meeting-plan.which-year", today.Year + 1, today.Year + MostYearsAhead);
        var proposal = Propose(year, today);
        return proposal.Meetings.Count == 0
            ? AnswerCard.WithWay(call.Texts, "command.meetings", "meeting-plan.already-planned", year)
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
        var number = (await proposals.OfYearAsync(asked.Proposal.Year, ct)).Count + 1;
        var request = await rounds.ClaimAsync(
            call, number,
            free => MeetingPlanRhythm.RoundOf(MeetingPlanProposalTable.Id(asked.Proposal.Year, free), asked.AskedBy, call.Now), ct);
        await proposals.StoreAsync(request.Round.Id.Period, basedOn: 0, asked, call.By, call.Now, ct);
        return new PromptCard(
            MeetingPlanCard.For(request, asked.Proposal, network.Zone), call.Texts["meeting-plan.summary", $"{asked.Proposal.Year}"]);
    }
}

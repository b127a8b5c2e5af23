using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«lag møteplan 2027», «lag møteplan høst 2027»: proposes the meeting days, with a button that confirms them.</summary>
public sealed class MeetingPlanCommand(MeetingPlanProposalTable proposals, AskedRounds rounds, CurrentNetwork network) : Command
{
    private const int MostYearsAhead = 3;
    private const int First = 1;
    private const int Second = 2;

    public override string WordsKey => "command.plan";

    public override string HelpKey => "help.plan";

    /// <summary>The year whose meetings are likely to be planned now.</summary>
    public override object[] HelpArguments(Instant now) => [network.DayOf(now).Year + 1];

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        if (SpanOf(call.Argument, call.Texts) is not var (year, half) || year < today.Year || year > today.Year + MostYearsAhead)
            return AnswerCard.For(call.Texts, "meeting-plan.which-year", today.Year + 1, today.Year + MostYearsAhead);
        var proposal = Propose(year, half, today);
        if (proposal.Meetings.Count == 0)
            return AnswerCard.WithWay(call.Texts, "command.meetings", "meeting-plan.already-planned", call.Texts.Period(proposal.Span));
        // A plan only adds days after those that are planned: half a year that is skipped could never be planned.
        return half == Second && Propose(year, First, today).Meetings.Count > 0
            ? AnswerCard.For(call.Texts, "meeting-plan.first-half-first", year, call.Texts.Ways("meeting-plan.half.1")[0])
            : await DeliverAsync(new AskedProposal(proposal, call.By, Confirmed: false), call, ct);
    }

    /// <summary>«2027», «høst 2027», «første halvår 2027»; null where it is none of them.</summary>
    private static (int Year, int? Half)? SpanOf(string argument, LocalTexts texts)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = words.FindIndex(word => word.Length == 4 && word.All(char.IsAsciiDigit));
        if (at < 0)
            return null;
        var year = int.Parse(words[at], NumberStyles.None, CultureInfo.InvariantCulture);
        words.RemoveAt(at);
        int[] halves = words.Count == 0 ? [] : [.. ((int[])[First, Second]).Where(half => IsNamed(half, string.Join(' ', words), texts))];
        return (words.Count, halves) switch
        {
            (0, _) => (year, null),
            (_, [var half]) => (year, half),
            _ => null,
        };
    }

    private static bool IsNamed(int half, string words, LocalTexts texts) =>
        texts.Ways(string.Create(CultureInfo.InvariantCulture, $"meeting-plan.half.{half}"))
            .Contains(words, StringComparer.OrdinalIgnoreCase);

    private MeetingPlanProposal Propose(int year, int? half, LocalDate today)
    {
        var planned = network.Meetings.Days;
        var after = planned.Count == 0 ? today : LocalDate.Max(today, planned[^1].With(DateAdjusters.EndOfMonth));
        var proposal = MeetingPlanProposal.For(
            year, MeetingRule.Of(planned), network.Meetings.Starts, after,
            network.Calendar, [.. network.Roster.Organizations.Select(o => o.Id)]);
        return half is { } number ? proposal.InHalf(number) : proposal;
    }

    private async Task<PromptCard> DeliverAsync(AskedProposal asked, CommandCall call, CancellationToken ct)
    {
        var number = (await proposals.OfYearAsync(asked.Proposal.Year, ct)).Count + 1;
        var request = await rounds.ClaimAsync(
            call, number,
            free => MeetingPlanRhythm.RoundOf(MeetingPlanProposalTable.Id(asked.Proposal.Year, free), asked.AskedBy, call.Now), ct);
        await proposals.StoreAsync(request.Round.Id.Period, basedOn: 0, asked, call.By, call.Now, ct);
        return new PromptCard(
            MeetingPlanCard.For(request, asked.Proposal, network.Zone),
            call.Texts["meeting-plan.summary", call.Texts.Period(asked.Proposal.Span)]);
    }
}

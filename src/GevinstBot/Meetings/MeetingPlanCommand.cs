using System.Globalization;
using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// «lag møteplan 2027», «lag møteplan høst 2027 andre tirsdag kl. 09–10.30 i Møterom 3, ikke mars»: proposes the meeting days, with a
/// button that confirms them.
/// </summary>
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
        // A place is written as it is typed.
        if (SpanOf(call.Written, call.Texts) is not var (year, half, said) || year < today.Year || year > today.Year + MostYearsAhead)
            return AnswerCard.For(call.Texts, "meeting-plan.which-year", today.Year + 1, today.Year + MostYearsAhead);
        if (TypedRule.Read(said, RuleWordsOf(call.Texts)) is not { } rule)
            return AnswerCard.For(call.Texts, "meeting-plan.which-rule", year);
        var proposal = Propose(year, half, today, rule);
        if (proposal.Meetings.Count == 0)
            return Nothing(proposal.Span, today, call.Texts);
        // In order: a year's autumn alone leaves half a year without meetings that nobody meant to leave out.
        return half == Second && Propose(year, First, today, TypedRule.Nothing).Meetings.Count > 0
            ? AnswerCard.For(call.Texts, "meeting-plan.first-half-first", year, call.Texts.Ways("meeting-plan.half.1")[0])
            : await DeliverAsync(new AskedProposal(proposal, call.By, Confirmed: false), call, ct);
    }

    /// <summary>«2027», «høst 2027», «første halvår 2027», and what is said besides of the rule; null where there is no year.</summary>
    private static (int Year, int? Half, string Rule)? SpanOf(string argument, LocalTexts texts)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = words.FindIndex(word => word.TrimEnd(',', ':') is { Length: 4 } year && year.All(char.IsAsciiDigit));
        if (at < 0)
            return null;
        var year = int.Parse(words[at].TrimEnd(',', ':'), NumberStyles.None, CultureInfo.InvariantCulture);
        words.RemoveAt(at);
        var rest = string.Join(' ', words);
        foreach (var (half, name) in HalvesIn(texts))
        {
            if (rest.Equals(name, StringComparison.OrdinalIgnoreCase) || rest.StartsWith($"{name} ", StringComparison.OrdinalIgnoreCase))
                return (year, half, rest[name.Length..]);
        }
        return (year, null, rest);
    }

    /// <summary>The halves of a year by all their names, the longest first.</summary>
    private static IEnumerable<(int Half, string Name)> HalvesIn(LocalTexts texts) => ((int[])[First, Second])
        .SelectMany(half => NamesOf(half, texts), (half, name) => (half, name))
        .OrderByDescending(one => one.name.Length);

    private static IReadOnlyList<string> NamesOf(int half, LocalTexts texts) =>
        texts.Ways(string.Create(CultureInfo.InvariantCulture, $"meeting-plan.half.{half}"));

    private static RuleWords RuleWordsOf(LocalTexts texts) => new(
        Forms("meeting-plan.words.nth", texts), Forms("meeting-plan.words.weekdays", texts), texts.Ways("meeting-plan.words.months"),
        texts.Ways("meeting-plan.words.without"), texts.Ways("meeting-plan.words.between"))
    {
        Before = texts.Ways("meeting-plan.words.before-place"),
        Obligatory = texts.Ways("meeting-plan.words.obligatory"),
    };

    private static IReadOnlyList<IReadOnlyList<string>> Forms(string key, LocalTexts texts) =>
        [.. texts.Ways(key).Select(forms => forms.Split(','))];

    private MeetingPlanProposal Propose(int year, int? half, LocalDate today, TypedRule said)
    {
        var span = half is { } of ? ReportingPeriod.HalfYear(year, of) : ReportingPeriod.Year(year);
        var proposal = MeetingPlanFacts.Of(network, span.FirstDay).Propose(year, network.Meetings.PlannedUntil(span, today), said);
        return half is { } number ? proposal.InHalf(number) : proposal;
    }

    /// <summary>There is nothing to plan: why, and what can be planned next.</summary>
    private PromptCard Nothing(ReportingPeriod span, LocalDate today, LocalTexts texts)
    {
        var last = network.Meetings.PlannedUntil(span, today);
        var card = span.LastDay < today ? AnswerCard.For(texts, "meeting-plan.over", texts.Period(span))
            : IsPlanned(span, today) ? AnswerCard.WithWay(texts, "command.meetings", "meeting-plan.already-planned", texts.Period(span))
            : AnswerCard.WithWay(
                texts, "command.move-meeting", "meeting-plan.only-after", texts.Period(span), texts.Month(last.ToYearMonth()),
                texts.Ways("command.move-meeting")[0]);
        if (NextHalf(today) is var (year, half))
        {
            var says = string.Create(CultureInfo.InvariantCulture, $"{texts.Ways(WordsKey)[0]} {NamesOf(half, texts)[0]} {year}");
            card.Card.Actions.Insert(0, Button.Writing(texts.Capital(says), says));
        }
        return card;
    }

    /// <summary>Every month of it that is to come has its meeting, but July.</summary>
    private bool IsPlanned(ReportingPeriod span, LocalDate today) => Enumerable.Range(0, 12)
        .Select(months => LocalDate.Max(today, span.FirstDay).ToYearMonth().PlusMonths(months))
        .TakeWhile(month => month.OnDayOfMonth(1) <= span.LastDay)
        .All(month => month.Month == 7 || network.Meetings.In(month) is not null
            || (month == today.ToYearMonth() && MeetingRule.Of(network.Meetings.Days).In(month.Year, month.Month) <= today));

    /// <summary>The first half of a year that has something to plan.</summary>
    private (int Year, int Half)? NextHalf(LocalDate today) => Enumerable.Range(today.Year, MostYearsAhead + 1)
        .SelectMany(year => (int[])[First, Second], (year, half) => (Year: year, Half: half))
        .Where(one => Propose(one.Year, one.Half, today, TypedRule.Nothing).Meetings.Count > 0)
        .Cast<(int Year, int Half)?>().FirstOrDefault();

    private async Task<PromptCard> DeliverAsync(AskedProposal asked, CommandCall call, CancellationToken ct)
    {
        var number = (await proposals.OfYearAsync(asked.Proposal.Year, ct)).Count + 1;
        var request = await rounds.ClaimAsync(
            call, number,
            free => MeetingPlanRhythm.RoundOf(MeetingPlanProposalTable.Id(asked.Proposal.Year, free), asked.AskedBy, call.Now), ct);
        await proposals.StoreAsync(request.Round.Id.Period, basedOn: 0, asked, call.By, call.Now, ct);
        return new PromptCard(
            MeetingPlanCard.For(request, asked.Proposal, ProposalEnd.TooOld, network.Zone),
            call.Texts["meeting-plan.summary", call.Texts.Period(asked.Proposal.Span)]);
    }
}

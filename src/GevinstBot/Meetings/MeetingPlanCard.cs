using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A year's proposed meeting days, and for each day that isn't the rule's, or isn't free of clashes, why.</summary>
public static class MeetingPlanCard
{
    /// <param name="request">Who is asked.</param>
    /// <param name="proposal">What is proposed.</param>
    /// <param name="end">Why it can't be confirmed any more, where it can't.</param>
    /// <param name="zone">The network's.</param>
    public static AdaptiveCard For(CardRequest request, MeetingPlanProposal proposal, ProposalEnd end, DateTimeZone zone)
    {
        var texts = request.Texts;
        return request.Frame(
            texts[request.Answer is null ? "meeting-plan.heading" : "meeting-plan.heading-confirmed", Span(proposal, texts)],
            [
                Status(request, proposal, end, zone),
                Say.Text(texts["meeting-plan.rule", texts[$"meeting-plan.nth.{Text(proposal.Rule.Nth)}"],
                    texts[$"meeting-plan.weekday.{Text((int)proposal.Rule.Weekday)}"], Hours(proposal, texts)]),
                Without(proposal, texts),
                proposal.Like is { } like ? Say.Small(texts["meeting-plan.like", Text(like)]) : null,
                proposal.AvoidsLike is { } avoided
                    ? Say.Small(texts["meeting-plan.avoids-like", Text(proposal.Year), Text(avoided)])
                    : null,
                proposal.Place is { } place ? Say.Typed(MeetingWords.PlaceLine(MeetingChange.RoomOf(place), texts)) : null,
                proposal.IsObligatory is true ? Say.Text(texts["meetings.obligatory"]) : null,
                .. proposal.Meetings.SelectMany(meeting => Lines(meeting, texts)),
                request.Answer is null && !request.IsClosed
                    ? Say.Small(texts["meeting-plan.otherwise", Text(proposal.Year), texts.Ways("command.move-meeting")[0]])
                    : null,
            ],
            request.Answer is null && !request.IsClosed
                ? request.Button(texts["meeting-plan.confirm"], MeetingPlanConfirmSubmit.VerbName).Primary()
                : null,
            request.Answer is null && !request.IsClosed
                ? request.ButtonWithoutInputs(texts["meeting-plan.change"], MeetingPlanFormSubmit.VerbName)
                : null);
    }

    /// <summary>The months that were named; null where none was.</summary>
    private static AdaptiveElement? Without(MeetingPlanProposal proposal, LocalTexts texts)
    {
        var names = texts.Ways("meeting-plan.words.months");
        return proposal.Without is { Count: > 0 } months
            ? Say.Text(texts[
                proposal.IsWithoutAsBefore is true ? "meeting-plan.without-as-before" : "meeting-plan.without",
                texts.List([.. months.Select(month => names[month - 1])])])
            : null;
    }

    private static AdaptiveElement Status(CardRequest request, MeetingPlanProposal proposal, ProposalEnd end, DateTimeZone zone)
    {
        var texts = request.Texts;
        if (request.Answer is { } confirmed)
            return Say.Strong(texts["meeting-plan.confirmed", texts.When(confirmed.At, zone)]);
        return !request.IsClosed ? Say.Text(texts.Counted("meeting-plan.count", proposal.Meetings.Count)) : Say.Strong(end switch
        {
            ProposalEnd.TooOld => texts["meeting-plan.closed", Text(proposal.Year)],
            ProposalEnd.Planned => texts["meeting-plan.already-planned", Span(proposal, texts)],
            ProposalEnd.Past => texts["meeting-plan.past", Text(proposal.Year)],
        });
    }

    private static IReadOnlyList<AdaptiveElement?> Lines(PlannedMeeting meeting, LocalTexts texts) =>
    [
        Say.Strong(Capital(texts.Day(meeting.Day))).Spaced(AdaptiveSpacing.Small),
        meeting.MovedFrom is { } from ? Reason(texts["meeting-plan.moved-by-lead", texts.Day(from)]) : null,
        meeting.Avoided.Count > 0
            ? Reason(texts["meeting-plan.moved", texts.Day(meeting.RuleDay), MeetingWords.Clashes(meeting.Avoided, meeting.RuleDay, texts)])
            : null,
        meeting.Remaining.Count > 0
            ? Reason(texts["meeting-plan.remaining", MeetingWords.Clashes(meeting.Remaining, meeting.Day, texts)])
            : null,
        meeting is { Instead: { } instead, AgainstInstead.Count: > 0 }
            ? Reason(texts["meeting-plan.instead", texts.Day(instead), MeetingWords.Clashes(meeting.AgainstInstead, instead, texts)])
            : null,
    ];

    private static string Hours(MeetingPlanProposal proposal, LocalTexts texts) => proposal.Minutes is { } minutes
        ? texts["meeting-plan.hours", texts.Time(proposal.Starts), minutes]
        : texts.Time(proposal.Starts);

    private static AdaptiveElement Reason(string text) => Say.Small(text).Spaced(AdaptiveSpacing.None);

    private static string Capital(string line) => char.ToUpper(line[0], CultureInfo.InvariantCulture) + line[1..];

    private static string Span(MeetingPlanProposal proposal, LocalTexts texts) => texts.Period(proposal.Span);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

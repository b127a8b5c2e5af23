using System.Globalization;
using GevinstBot.Delivery;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A year's proposed meeting days, and for each day that isn't the rule's, or isn't free of clashes, why.</summary>
public static class MeetingPlanCard
{
    public static PromptCard For(CardRequest request, MeetingPlanProposal proposal, DateTimeZone zone)
    {
        var texts = request.Texts;
        var card = request.Frame(
            texts[request.Answer is null ? "meeting-plan.heading" : "meeting-plan.heading-confirmed", Year(proposal)],
            [
                .. Status(request, proposal, zone),
                new TextBlock(texts["meeting-plan.rule", texts[$"meeting-plan.nth.{Text(proposal.Rule.Nth)}"],
                    texts[$"meeting-plan.weekday.{Text((int)proposal.Rule.Weekday)}"], texts.Time(proposal.Starts)]),
                .. proposal.Meetings.SelectMany(meeting => Lines(meeting, texts)),
            ]);
        var asks = request.Answer is null && !request.IsClosed;
        return new PromptCard(
            asks ? card with { Actions = [request.Button(texts["meeting-plan.confirm"], MeetingPlanConfirm.VerbName, ActionMode.Primary)] } : card,
            texts["meeting-plan.summary", Year(proposal)]);
    }

    private static IEnumerable<CardElement> Status(CardRequest request, MeetingPlanProposal proposal, DateTimeZone zone)
    {
        if (request.Answer is { } confirmed)
            yield return new TextBlock(request.Texts["meeting-plan.confirmed", request.Texts.Moment(confirmed.At, zone)]) { Weight = TextWeight.Bolder };
        else if (request.IsClosed)
            yield return new TextBlock(request.Texts["meeting-plan.closed"]) { Weight = TextWeight.Bolder };
        else
            yield return new TextBlock(request.Texts["meeting-plan.count", proposal.Meetings.Count]);
    }

    private static IEnumerable<CardElement> Lines(PlannedMeeting meeting, LocalTexts texts)
    {
        yield return new TextBlock(texts.Day(meeting.Day)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small };
        if (meeting.Avoided.Count > 0)
            yield return Reason(texts["meeting-plan.moved", texts.Day(meeting.RuleDay), Clashes(meeting.Avoided, meeting.RuleDay, texts)]);
        if (meeting.Remaining.Count > 0)
            yield return Reason(texts["meeting-plan.remaining", Clashes(meeting.Remaining, meeting.Day, texts)]);
        if (meeting is { Instead: { } instead, AgainstInstead.Count: > 0 })
            yield return Reason(texts["meeting-plan.instead", texts.Day(instead), Clashes(meeting.AgainstInstead, instead, texts)]);
    }

    /// <summary>«8 HF har vinterferie i uke 8»; what concerns everyone is named alone.</summary>
    private static string Clashes(IReadOnlyList<DayClash> clashes, LocalDate day, LocalTexts texts) => texts.List(
        [.. clashes.Select(clash => clash.Organizations.Count == 0
            ? texts.DayName(clash.Key)
            : texts["meeting-plan.organizations-away", IsoWeeks.Of(day).Week, clash.Organizations.Count, texts.DayName(clash.Key)])]);

    private static TextBlock Reason(string text) => CardForm.Small(text) with { Spacing = Spacing.None };

    private static string Year(MeetingPlanProposal proposal) => Text(proposal.Year);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

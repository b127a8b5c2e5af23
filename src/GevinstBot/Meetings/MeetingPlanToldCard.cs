using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A plan that is confirmed, to a contact: the days as they are now, and where they are to be found later.</summary>
public static class MeetingPlanToldCard
{
    /// <param name="request">Who is told.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="meetings">Its meetings as they are now, in order.</param>
    /// <param name="starts">When a meeting usually begins.</param>
    /// <param name="changed">Since when it isn't as it was told; null while it is.</param>
    public static AdaptiveCard For(
        CardRequest request, ConfirmedPlan plan, IReadOnlyList<Meeting> meetings, LocalTime starts, LocalDate? changed = null)
    {
        var texts = request.Texts;
        var year = plan.Span.CalendarYear.ToString(CultureInfo.InvariantCulture);
        return request.Frame(
            texts["meeting-plan.summary", texts.Period(plan.Span)],
            [
                changed is { } day ? Say.Status(texts["meeting-plan.told-changed", texts.Day(day)], AdaptiveTextColor.Accent) : null,
                Say.Text(texts.Counted("meeting-plan.told", meetings.Count, texts.Time(starts))),
                .. MeetingDaysCard.Lines(meetings, starts, texts),
                Say.Small(texts["meeting-plan.told-later", $"{texts.Ways("command.meetings")[0]} {year}", texts.Ways("command.feed")[0]]),
            ]);
    }
}

using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>The meetings that a lead has confirmed for a year or half of one, and when; they are told once.</summary>
public sealed record ConfirmedPlan(ReportingPeriod Span, MeetingPlan Plan, Instant At)
{
    public bool Has(MeetingId meeting) => !meeting.IsExtra && Plan.In(meeting.Month) is not null;
}

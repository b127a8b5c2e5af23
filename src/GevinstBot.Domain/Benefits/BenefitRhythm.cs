using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// When a plan's owners are asked to approve it: the morning after it was last changed, so that somebody who fills in a plan subject by
/// subject asks them once.
/// </summary>
public static class BenefitRhythm
{
    /// <summary>The cards of «gevinster», which somebody asked for.</summary>
    public static readonly RoundKind Kind = new("benefits");

    public static readonly RoundKind ApprovalKind = new("plan-approval");

    /// <summary>Sending days.</summary>
    private const int RemindsAfter = 5;

    private const int ClosesAfter = 15;

    /// <summary>The question to a plan's owners; null while nobody wants it approved, or it has no owner who is known.</summary>
    public static Round? ApprovalOf(BenefitPlan plan, Roster roster, SendingHours sending)
    {
        var owners = plan.Owners(roster).Where(owner => roster.Find(owner) is not null).ToList();
        if (plan.AskedSince is not { } since || owners.Count == 0)
            return null;
        var opens = sending.MorningOf(sending.SendingDayAfter(sending.DayOf(since)));
        return new Round(
            ApprovalId(plan), opens, sending.After(opens, ClosesAfter), [.. owners.Select(owner => new Addressee(owner.Value, owner))])
        {
            Reminders = [sending.After(opens, RemindsAfter)],
            MayBeGiven = false,
        };
    }

    public static RoundId ApprovalId(BenefitPlan plan) =>
        new(ApprovalKind, $"{plan.Initiative}-{plan.Organization}-{plan.ContentVersion}");
}

using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>Reads what one organisation's director is told.</summary>
public sealed class OnePageReader(
    OwnFiguresReader figures, AgendaReader agendas, ActionReader actions, MeetingRounds meetings, BenefitsReader benefits,
    CurrentNetwork network)
{
    public async Task<OnePage> OfAsync(Organization organization, Instant now, CancellationToken ct)
    {
        var own = await figures.OfAsync(organization, now, ct);
        var deviations = own.Regional?.Deviations.Where(deviation => deviation.Organization == organization.Id) ?? [];
        return new OnePage(
            own, [.. deviations], await ItemsAsync(organization.Id, own.Meeting, now, ct), await actions.OpenAsync(organization.Id, ct),
            network.DayOf(now))
        {
            Benefits = await BenefitsAsync(organization.Id, network.DayOf(now), ct),
        };
    }

    /// <summary>As they stand: of the last month that is over.</summary>
    private async Task<BenefitOutlook?> BenefitsAsync(OrganizationId organization, LocalDate today, CancellationToken ct)
    {
        var outlook = BenefitOutlook.Of(
            await benefits.NowAsync(ct), plan => plan.Organization == organization, network.Roster, today.ToYearMonth().PlusMonths(-1));
        return outlook.IsEmpty ? null : outlook;
    }

    /// <summary>A draft is the lead's alone until it has been sent.</summary>
    private async Task<IReadOnlyList<ReportedItem>> ItemsAsync(
        OrganizationId organization, LocalDate? meeting, Instant now, CancellationToken ct) =>
        meeting is { } day && meetings.OfMonth(day) is var own
        && meetings.AgendaSentAt(own) <= now
        && await agendas.FindAsync(own, ct) is { } sent
            ? ReportedItem.Of(sent.Agenda, organization)
            : [];
}

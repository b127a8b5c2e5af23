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
        var page = new OnePage(
            own, [.. deviations], await ItemsAsync(organization.Id, own.Meeting, now, ct), await actions.OpenAsync(organization.Id, ct),
            network.DayOf(now));
        return await WithBenefitsAsync(page, ct);
    }

    /// <summary>As they stand: of the last month that is over.</summary>
    private async Task<OnePage> WithBenefitsAsync(OnePage page, CancellationToken ct)
    {
        var book = await benefits.NowAsync(ct);
        var outlook = BenefitOutlook.Of(
            book, plan => plan.Organization == page.Own.Organization.Id, network.Roster, page.Today.ToYearMonth().PlusMonths(-1));
        return outlook.IsEmpty
            ? page
            : page with
            {
                Benefits = outlook,
                Behind = TertialDeviation.In(outlook.Portfolio, book),
                Book = book,
            };
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

using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>What the lead is told and may act on: a report, and the indicators' round with who was let in after its lock.</summary>
public sealed record ReportQuestion(RegionalReport Report, Roster Roster, Round? Indicators, DateTimeZone Zone)
{
    public string NameOf(string subject) =>
        Roster.Organizations.FirstOrDefault(organization => organization.Id.Value == subject)?.ShortName ?? subject;
}

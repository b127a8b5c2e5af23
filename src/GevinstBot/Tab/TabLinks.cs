using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Tab;

/// <summary>The addresses of the tab's pages, with what is chosen on them: the same in a frame and in a link from elsewhere.</summary>
public static class TabLinks
{
    /// <summary>The tab's own, as the manifest has it.</summary>
    public const string Root = "/gevinst";

    public const string Overview = "oversikt";
    public const string Indicators = "indikatorer";
    public const string Meetings = "moter";

    /// <summary>Which page.</summary>
    public const string Page = "side";

    /// <summary>Which month's report.</summary>
    public const string Month = "maned";

    /// <summary>Which organisation.</summary>
    public const string Organization = "hf";

    /// <summary>Which indicator.</summary>
    public const string Indicator = "indikator";

    /// <summary>Which meeting.</summary>
    public const string Meeting = "mote";

    public static string To(string page, params IEnumerable<(string Name, string? Value)> chosen) => string.Concat(
        from one in chosen.Prepend((Name: Page, Value: page))
        where one.Value is not null
        select $"{(one.Name == Page ? $"{Root}?" : "&")}{one.Name}={Uri.EscapeDataString(one.Value)}");

    public static string ToReport(YearMonth month, OrganizationId? of = null) =>
        To(Overview, (Month, YearMonthPattern.Iso.Format(month)), (Organization, of?.Value));

    public static string ToIndicator(IndicatorId id) => To(Indicators, (Indicator, id.Value));

    public static string ToMeeting(MeetingId id) => To(Meetings, (Meeting, id.ToString()));
}

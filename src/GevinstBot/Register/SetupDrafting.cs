using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Register;

/// <summary>Makes a network, as its file, of what was filled in on the cards of «kom i gang».</summary>
public static class SetupDrafting
{
    /// <summary>Sending days before a meeting when its first question is asked, and some to look around first.</summary>
    private const int DaysBeforeFirst = 24;

    /// <param name="fields">What was filled in.</param>
    /// <param name="data">What can be chosen.</param>
    /// <param name="lead">Who sets it up; contact of every organisation for which nobody else is named.</param>
    /// <param name="today">The first meeting is some weeks away.</param>
    public static FileMap Of(IReadOnlyDictionary<string, string> fields, SetupReader data, PersonId lead, LocalDate today)
    {
        var organizations = Chosen(data.OrganizationsOf(fields[SetupField.Region]), fields[SetupField.Organizations]);
        var root = FileMap.Of(
            ("region", FileText.Of(fields[SetupField.Region])),
            ("meetings", FileMap.Of(
                ("starts", FileText.Of(fields[SetupField.Starts])),
                ("days", FileList.Of(Days(fields, today).Select(day => FileText.Of(LocalDatePattern.Iso.Format(day))))))),
            ("indicators", FileList.Of(Indicators(Chosen(data.Indicators, Indicators(fields, data)), organizations))));
        var me = new Person(lead, fields[SetupField.LeadName], Title: "", Language.Bokmål);
        return organizations.Aggregate(root.WithLead(me, isDeputy: false), (known, organization) => known.WithNewOrganization(
            new Organization(
                new(organization.Text("id")!), organization.Text("name")!, organization.Text("shortName")!,
                OrganizationReader.Kinds[organization.Text("kind")!]),
            Contact(fields, organization.Text("id")!) ?? me)).WithForm();
    }

    private static string Indicators(IReadOnlyDictionary<string, string> fields, SetupReader data) =>
        string.Join(',', data.Areas.Select(area => fields.GetValueOrDefault(SetupField.IndicatorsOf(area.Key))));

    private static Person? Contact(IReadOnlyDictionary<string, string> fields, string organization) =>
        fields.GetValueOrDefault(SetupField.Contact(organization).Found) is { Length: > 0 } id
            ? new Person(new(id), fields[SetupField.Contact(organization).Name], Title: "", Language.Bokmål)
            : null;

    /// <summary>The rest of this year and the next, by the rule.</summary>
    private static IEnumerable<LocalDate> Days(IReadOnlyDictionary<string, string> fields, LocalDate today)
    {
        var rule = new MeetingRule((IsoDayOfWeek)Number(fields[SetupField.Weekday]), Number(fields[SetupField.Nth]));
        var starts = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(fields[SetupField.Starts]).Value;
        return from year in (int[])[today.Year, today.Year + 1]
               from meeting in MeetingPlanProposal.For(
                   year, rule, starts, today.PlusDays(DaysBeforeFirst), new WorkingCalendar([]), []).Meetings
               select meeting.Day;
    }

    /// <summary>
    /// Only organisations with patients are asked what concerns patients; a counterweight that wasn't chosen isn't measured.
    /// </summary>
    private static IEnumerable<FileMap> Indicators(IReadOnlyList<FileMap> chosen, IReadOnlyList<FileMap> organizations)
    {
        var without = organizations.Where(organization => organization.Text("kind") == "serviceProvider")
            .Select(organization => FileText.Of(organization.Text("id")!)).ToList();
        var ids = chosen.Select(one => one.Text("id")).ToHashSet();
        return
        [
            .. from one in chosen
               let counterweights = one.List("counterweights").OfType<FileText>().Where(text => ids.Contains(text.Value)).ToList()
               select one.With("patients", null).With("usual", null)
                   .With("counterweights", counterweights.Count > 0 ? FileList.Of(counterweights) : null)
                   .With("notFor", one.Text("patients") is not null && without.Count > 0 ? FileList.Of(without) : null),
        ];
    }

    private static IReadOnlyList<FileMap> Chosen(IEnumerable<FileMap> known, string chosen) =>
        [.. known.Where(one => chosen.Split(',').Contains(one.Text("id")))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

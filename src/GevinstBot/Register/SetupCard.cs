using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«kom i gang»: a handful of cards, one question each, and what comes of them before it counts.</summary>
public static class SetupCard
{
    /// <param name="request">The lead.</param>
    /// <param name="step">Which card.</param>
    /// <param name="data">What can be chosen.</param>
    /// <param name="fields">What has been filled in so far, and on this card.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="found">Whom the directory found as contacts, by organisation; null when it wasn't asked.</param>
    public static AdaptiveCard Form(
        CardRequest request, string step, SetupReader data, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems,
        IReadOnlyDictionary<string, DirectoryAnswer>? found = null)
    {
        var texts = request.Texts;
        var number = Number(step);
        return request.Frame(
            texts["setup.title"],
            [
                Say.Small(texts["setup.step", number, SetupField.Steps.Count]),
                Problems.Banner(problems, texts),
                .. step switch
                {
                    "region" => Region(data, fields, problems, texts),
                    "organizations" => Organizations(data, fields, problems, texts),
                    "contacts" => Contacts(data, fields, problems, texts, found),
                    _ => Meetings(fields, problems, texts),
                },
            ],
            request.Button(texts["setup.next"], SetupAnswerSubmit.VerbName, (SetupField.Step, step)),
            number == 1 ? null : request.ButtonWithoutInputs(texts["setup.back"], SetupEditSubmit.VerbName));
    }

    /// <summary>The network as it would be, and its first month.</summary>
    public static AdaptiveCard Preview(CardRequest request, SetupFacts facts)
    {
        var (texts, roster) = (request.Texts, facts.Roster);
        var lead = roster.Leads.First();
        var own = roster.ContactFor(lead).Select(organization => roster.Organization(organization).ShortName).ToList();
        return request.Frame(
            texts["setup.title"],
            [
                Say.Small(texts["setup.step", SetupField.Steps.Count, SetupField.Steps.Count]),
                Say.Text(texts["setup.preview"]),
                Say.Typed(texts.Counted("network.size", roster.Organizations.Count, roster.Region)),
                Say.Typed(texts["setup.indicators-count", facts.Indicators]),
                own.Count == 0 ? null : Say.Typed(texts["setup.without-contact", texts.List(own)]),
                Say.Subheading(texts["setup.first-month"]),
                Say.Facts(
                [
                    (texts.Day(facts.Asks), texts["setup.asks"]),
                    (texts.Day(facts.Locks), texts["setup.locks"]),
                    (texts.Day(facts.Agenda), texts["setup.agenda"]),
                    (texts.Day(facts.Meeting), texts["setup.meeting"]),
                ]),
            ],
            request.Button(texts["setup.use"], SetupUseSubmit.VerbName),
            request.ButtonWithoutInputs(texts["setup.back"], SetupEditSubmit.VerbName));
    }

    /// <summary>It counts, or the card is over.</summary>
    public static AdaptiveCard Done(CardRequest request, bool isSetUp) => request.Frame(
        request.Texts["setup.title"], [Say.Text(request.Texts[isSetUp ? "setup.done" : "setup.over"])]);

    private static int Number(string step) => SetupField.Steps.Index().First(known => known.Item == step).Index + 1;

    private static IEnumerable<AdaptiveElement> Region(
        SetupReader data, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems, LocalTexts texts) =>
    [
        Say.Text(texts["setup.region-hint"]),
        Ask.Text(SetupField.LeadName, texts["setup.lead-name"], fields.GetValueOrDefault(SetupField.LeadName), longest: 100)
            .WithProblems(problems, texts),
        Ask.Tap(
            SetupField.Region, texts["setup.region"], data.Regions.Select(region => (region, region)),
            fields.GetValueOrDefault(SetupField.Region)).WithProblems(problems, texts),
    ];

    private static IEnumerable<AdaptiveElement> Organizations(
        SetupReader data, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems, LocalTexts texts) =>
    [
        Ask.AnyOf(
            SetupField.Organizations, texts["setup.organizations"], Choices(data.OrganizationsOf(fields[SetupField.Region])),
            fields.GetValueOrDefault(SetupField.Organizations)).WithProblems(problems, texts),
        Ask.AnyOf(
            SetupField.Indicators, texts["setup.indicators"], Choices(data.Indicators), fields.GetValueOrDefault(SetupField.Indicators))
            .WithProblems(problems, texts),
    ];

    private static IEnumerable<AdaptiveElement> Contacts(
        SetupReader data, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems, LocalTexts texts,
        IReadOnlyDictionary<string, DirectoryAnswer>? found)
    {
        var chosen = fields[SetupField.Organizations].Split(',');
        var organizations = data.OrganizationsOf(fields[SetupField.Region]).Where(one => chosen.Contains(one.Text("id")));
        return
        [
            Say.Text(texts["setup.contacts-hint"]),
            .. organizations.SelectMany(of => Contact(of, fields, problems, texts, found?.GetValueOrDefault(of.Text("id")!))),
        ];
    }

    private static IEnumerable<AdaptiveElement> Contact(
        FileMap organization, IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems, LocalTexts texts,
        DirectoryAnswer? found)
    {
        var shortName = organization.Text("shortName")!;
        return PersonPart.NewFields(
            SetupField.Contact(organization.Text("id")!), (texts["setup.contact-name", shortName], texts["setup.contact-id", shortName]),
            fields, problems, texts, found);
    }

    private static IEnumerable<AdaptiveElement> Meetings(
        IReadOnlyDictionary<string, string> fields, IReadOnlyList<Problem> problems, LocalTexts texts) =>
    [
        Say.Text(texts["setup.meetings-hint"]),
        Ask.OneOf(
            SetupField.Nth, texts["setup.nth"], SetupAnswer.Nths.Select(nth => (texts[$"meeting-plan.nth.{nth}"], nth)),
            fields.GetValueOrDefault(SetupField.Nth, "3")).WithProblems(problems, texts),
        Ask.OneOf(
            SetupField.Weekday, texts["setup.weekday"], SetupAnswer.Weekdays.Select(day => (texts[$"meeting-plan.weekday.{day}"], day)),
            fields.GetValueOrDefault(SetupField.Weekday, "2")).WithProblems(problems, texts),
        Ask.OneOf(
            SetupField.Starts, texts["setup.starts"], SetupAnswer.Hours.Select(hour => (hour.Replace(':', '.'), hour)),
            fields.GetValueOrDefault(SetupField.Starts, "13:00")).WithProblems(problems, texts),
    ];

    private static IEnumerable<(string Title, string Value)> Choices(IEnumerable<FileMap> known) =>
        known.Select(one => (one.Text("shortName") ?? one.Text("name")!, one.Text("id")!));
}

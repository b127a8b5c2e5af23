using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>«kom i gang»: a handful of cards, one question each, and what comes of them before it counts.</summary>
public static class SetupCard
{
    /// <summary>Shown and hidden by «Vis flere innsatsområder».</summary>
    private const string MoreAreas = "more-areas";

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
        var (texts, form) = (request.Texts, new FilledForm(fields, problems, request.Texts));
        var number = Number(step);
        return request.Frame(
            texts["setup.title"],
            [
                Say.Small(texts["setup.step", number, SetupField.Steps.Count]),
                form.Banner,
                .. step switch
                {
                    "region" => Region(data, form),
                    "organizations" => Organizations(data, form),
                    "indicators" => Indicators(data, form),
                    "contacts" => Contacts(data, form, found),
                    _ => Meetings(form),
                },
            ],
            request.Button(texts["setup.next"], SetupAnswerSubmit.VerbName, (SetupField.Step, step)),
            number == 1 ? null : request.ButtonWithoutInputs(texts["setup.back"], SetupEditSubmit.VerbName));
    }

    /// <summary>The network as it would be, and its first month.</summary>
    public static AdaptiveCard Preview(CardRequest request, SetupFacts facts)
    {
        var (texts, roster) = (request.Texts, facts.Roster);
        var own = roster.ContactFor(request.To.Person).Select(organization => roster.Organization(organization).ShortName).ToList();
        return request.Frame(
            texts["setup.title"],
            [
                Say.Small(texts["setup.step", SetupField.Steps.Count, SetupField.Steps.Count]),
                Say.Text(texts["setup.preview"]),
                Say.Typed(texts.Counted("network.size", roster.Organizations.Count, roster.Region)),
                Say.Typed(texts["setup.indicators-count", facts.Indicators]),
                Say.Subheading(texts["setup.contacts"]),
                .. roster.Organizations.Select(organization => Say.Labelled(
                    $"{organization.ShortName}: ", RegisterWords.ContactOf(organization.Id, roster, texts)).Spaced(AdaptiveSpacing.Small)),
                own.Count == 0 ? null : Say.Typed(texts["setup.without-contact", texts.List(own)]),
                Say.Subheading(texts["setup.first-month"]),
                Day(facts.Asks, "setup.asks"),
                Day(facts.Locks, "setup.locks"),
                Day(facts.Agenda, "setup.agenda"),
                Day(facts.Meeting, "setup.meeting"),
            ],
            request.Button(texts["setup.use"], SetupUseSubmit.VerbName),
            request.ButtonWithoutInputs(texts["setup.back"], SetupEditSubmit.VerbName));

        // Two columns would break both on a phone, and nobody would see what belongs together.
        AdaptiveElement Day(LocalDate day, string what) => Say.Labelled($"{texts.Day(day)}: ", texts[what]).Spaced(AdaptiveSpacing.Small);
    }

    /// <summary>It counts, or the card is over.</summary>
    public static AdaptiveCard Done(CardRequest request, bool isSetUp) => request.Frame(
        request.Texts["setup.title"], [Say.Text(request.Texts[isSetUp ? "setup.done" : "setup.over"])],
        ((string[])(isSetUp ? ["command.network", "command.preview", "command.help"] : ["command.setup"]))
            .Select(command => request.Texts.Ways(command)[0]).Select(says => Cards.Button.Writing(request.Texts.Capital(says), says)));

    private static int Number(string step) => SetupField.Steps.Index().First(known => known.Item == step).Index + 1;

    private static IEnumerable<AdaptiveElement> Region(SetupReader data, FilledForm form) =>
    [
        Say.Text(form.Texts["setup.region-hint"]),
        form.Text(SetupField.LeadName, form.Texts["setup.lead-name"], longest: 100),
        form.Tap(SetupField.Region, form.Texts["setup.region"], data.Regions.Select(region => (region, region))),
    ];

    private static IEnumerable<AdaptiveElement> Organizations(SetupReader data, FilledForm form) =>
    [
        form.AnyOf(
            SetupField.Organizations, form.Texts["setup.organizations"], Choices(data.OrganizationsOf(form.Typed[SetupField.Region]))),
    ];

    private static IEnumerable<AdaptiveElement> Indicators(SetupReader data, FilledForm form) =>
    [
        Say.Text(form.Texts["setup.indicators"]),
        Say.Small(form.Texts["setup.indicators-hint"]),
        .. data.Areas.Where(area => IsOpen(area, form)).Select(area => Area(area, form)),
        Cards.Button.Here(Cards.Button.Toggle(form.Texts["setup.more-areas"], MoreAreas)),
        Place.Together(data.Areas.Where(area => !IsOpen(area, form)).Select(area => Area(area, form))).Hidden(MoreAreas),
    ];

    /// <summary>Something of it is usual, or was chosen; the others are behind a button.</summary>
    private static bool IsOpen(IGrouping<string, FileMap> area, FilledForm form) =>
        Usual(area).Any() || form.IsFilled(SetupField.IndicatorsOf(area.Key));

    private static IEnumerable<string> Usual(IEnumerable<FileMap> area) =>
        area.Where(one => one.Text("usual") is not null).Select(one => one.Text("id")!);

    private static AdaptiveElement Area(IGrouping<string, FileMap> area, FilledForm form) => form.AnyOf(
        SetupField.IndicatorsOf(area.Key), form.Texts[$"new-indicators.area-{form.Texts.Capital(area.Key)}"], Choices(area),
        otherwise: string.Join(',', Usual(area)));

    private static IEnumerable<AdaptiveElement> Contacts(
        SetupReader data, FilledForm form, IReadOnlyDictionary<string, DirectoryAnswer>? found)
    {
        var chosen = form.Typed[SetupField.Organizations].Split(',');
        var organizations = data.OrganizationsOf(form.Typed[SetupField.Region]).Where(one => chosen.Contains(one.Text("id")));
        return
        [
            Say.Text(form.Texts[data.HasDirectory ? "setup.contacts-hint" : "setup.contacts-hint-ids"]),
            .. organizations.SelectMany(of => Contact(of, form, data.HasDirectory, found?.GetValueOrDefault(of.Text("id")!))),
        ];
    }

    private static IEnumerable<AdaptiveElement> Contact(FileMap organization, FilledForm form, bool hasDirectory, DirectoryAnswer? found)
    {
        var shortName = organization.Text("shortName")!;
        return PersonPart.NewOfMany(
            SetupField.Contact(organization.Text("id")!),
            (form.Texts["setup.contact-name", shortName], form.Texts["setup.contact-id"]), form, hasDirectory, found);
    }

    private static IEnumerable<AdaptiveElement> Meetings(FilledForm form) =>
    [
        Say.Text(form.Texts["setup.meetings-hint"]),
        form.OneOf(
            SetupField.Nth, form.Texts["setup.nth"], SetupAnswer.Nths.Select(nth => (form.Texts[$"meeting-plan.nth.{nth}"], nth)),
            otherwise: "3"),
        form.OneOf(
            SetupField.Weekday, form.Texts["setup.weekday"],
            SetupAnswer.Weekdays.Select(day => (form.Texts[$"meeting-plan.weekday.{day}"], day)), otherwise: "2"),
        form.OneOf(
            SetupField.Starts, form.Texts["setup.starts"], SetupAnswer.Hours.Select(hour => (hour.Replace(':', '.'), hour)),
            otherwise: "13:00"),
    ];

    private static IEnumerable<(string Title, string Value)> Choices(IEnumerable<FileMap> known) =>
        known.Select(one => (one.Text("shortName") ?? one.Text("name")!, one.Text("id")!));
}

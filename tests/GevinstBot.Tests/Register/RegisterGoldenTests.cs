using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>Every card of the register in every state, in both languages.</summary>
public sealed class RegisterGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly Person Lead = new(new("6e760000-0000-4000-8000-000000000001"), "Nettverksleder Helse Sør-Øst", "", Language.Bokmål);
    private static readonly Roster Roster = new("Helse Sør-Øst", [], [Lead], [new Member(Lead.Id, Role.NetworkLead, null)], [], []);

    private static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000101"), "Kari *Nordmann*", "Gevinstkoordinator", Language.Bokmål);
    private static readonly Person Ola = new(new("6e760000-0000-4000-8000-000000000201"), "Ola Hansen", "", Language.Bokmål);
    private static readonly RegisterQuestion Question = new(Network(), "v1", new LocalDate(2026, 11, 6));

    private static readonly RegisterQuestion Few = Question with
    {
        Roster = Question.Roster with { Organizations = [Question.Roster.Organizations[0]], Members = [.. Question.Roster.Members.Take(2)], Substitutes = [] },
    };

    private static readonly Dictionary<string, string> Wrong = new()
    {
        ["person-name"] = "Åse Næss",
        ["person-object-id"] = "åse@ahus.no",
        ["from"] = "2026-11-01",
        ["to"] = "2026-10-01",
        ["last-day"] = "snart",
        ["name"] = "oslo universitetssykehus HF",
        ["role"] = "deputy",
    };

    private static readonly DirectoryAnswer Several = new(DirectoryOutcome.Answered,
    [
        new(Kari.Id, "Kari *Nordmann*", "kari.nordmann@ahus.example.no"), new(Ola.Id, "Karin Moe", Mail: null),
    ]);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void A_changed_network_file(Language language, string tag)
    {
        var request = Request(language, NetworkFileRhythm.RoundOf("0a1b2c3d4e5f6071", Now, next: null, [Lead.Id]));
        ChangedLine[] lines =
        [
            new(14, "  contact: kontakt-ahus", IsNew: false), new(14, "  contact: kari-nordmann", IsNew: true),
            .. Enumerable.Range(20, 12).Select(line => new ChangedLine(line, $"- {{ id: person-{line}, name: {string.Join(' ', Enumerable.Repeat("navn", 4 * (line - 20)))} }}", IsNew: true)),
        ];
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines[..2])), $"Register/NetworkFileCard.few.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines[..1])), $"Register/NetworkFileCard.one.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "", lines[1..]) { First = Question.Roster }), $"Register/NetworkFileCard.nothing.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines)), $"Register/NetworkFileCard.many.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", [])), $"Register/NetworkFileCard.endings.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines[..2]), isOvertaken: true), $"Register/NetworkFileCard.overtaken.{tag}");
        var proposal = new NetworkProposal("0a1b2c3d4e5f6071", Now, FileDecision.Open, By: null, Now);
        FileProblem[] wrong = [.. Enumerable.Range(3, 12).Select(line => new FileProblem(line, "file.unseen-character", "U+200B"))];
        Golden.Matches(NetworkFileProblemsCard.For(wrong[..1], request.Texts).Card, $"Register/NetworkFileProblemsCard.one.{tag}");
        Golden.Matches(NetworkFileProblemsCard.For(wrong, request.Texts).Card, $"Register/NetworkFileProblemsCard.many.{tag}");
        Golden.Matches(NetworkFileReceiptCard.For(request, proposal, Roster, Oslo), $"Register/NetworkFileReceiptCard.closed.{tag}");
        foreach (var (decision, state) in new[] { (FileDecision.Used, "used"), (FileDecision.Declined, "declined") })
            Golden.Matches(NetworkFileReceiptCard.For(request, proposal.Decided(decision, Lead.Id, Now, 2), Roster, Oslo), $"Register/NetworkFileReceiptCard.{state}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_network_and_what_is_changed_in_it(Language language, string tag)
    {
        var request = Request(language, AskedRhythm.RoundOf(RegisterRhythm.Kind, "2026-11-06-01", Lead.Id, Now));
        var texts = request.Texts;
        Golden.Matches(RegisterCard.For(request, Question), $"Register/RegisterCard.open.{tag}");
        Golden.Matches(RegisterCard.For(request, Few), $"Register/RegisterCard.one.{tag}");
        var roles = Few with
        {
            Roster = Few.Roster with
            {
                Members =
                [
                    .. Few.Roster.Members, new(Kari.Id, Role.ProgrammeLead, null), new(Ola.Id, Role.EconomyReader, null),
                    new(Ola.Id, Role.BenefitOwner, Few.Roster.Organizations[0].Id),
                ],
            },
        };
        Golden.Matches(RegisterCard.For(request, roles), $"Register/RegisterCard.roles.{tag}");
        Golden.Matches(RegisterCard.Form(request, new RoleRemovalForm(), Question, new Dictionary<string, string>(), []), $"Register/RegisterCard.role-removal-nobody.{tag}");
        Golden.Matches(RegisterCard.For(request, Question, texts["network.contact-done", "Åse *Næss*", "Ahus"]), $"Register/RegisterCard.saved.{tag}");
        Golden.Matches(
            RegisterCard.For(request, Question, problems: [new Problem("organization", "network.organization-missing")], typed: new Dictionary<string, string> { ["what"] = "contact" }),
            $"Register/RegisterCard.unchosen.{tag}");
        Golden.Matches(RegisterCard.For(request with { Now = request.Closes }, Question), $"Register/RegisterCard.closed.{tag}");
        foreach (var form in RegisterForms.All)
        {
            var question = form.IsOfOrganization ? Question with { Organization = Question.Roster.Organizations[0] }
                : form is RoleRemovalForm ? roles
                : Question;
            Golden.Matches(RegisterCard.Form(request, form, question, new Dictionary<string, string>(), []), $"Register/RegisterCard.{form.What}.{tag}");
            var wrong = form is LeadRemovalForm ? new Dictionary<string, string> { [TypedPerson.Chosen] = Lead.Id.Value } : Wrong;
            form.Read(question, wrong).Match(
                _ => throw new InvalidOperationException($"{form.What} accepts it."),
                problems =>
                {
                    Golden.Matches(RegisterCard.Form(request, form, question, wrong, problems), $"Register/RegisterCard.{form.What}-rejected.{tag}");
                    return problems;
                });
        }
        Golden.Matches(
            RegisterCard.Form(
                request, RegisterForms.All[0], Question with { Organization = Question.Roster.Organizations[0], Directory = Several },
                new Dictionary<string, string> { ["person-name"] = "kari" }, [new Problem("person-found", TypedPerson.Several, "kari")]),
            $"Register/RegisterCard.several.{tag}");
        foreach (var (key, state) in new[] { (TypedPerson.NoDirectory, "no-directory"), (TypedPerson.DirectorySilent, "silent") })
            Golden.Matches(
                RegisterCard.Form(
                    request, RegisterForms.All[0], Question with { Organization = Question.Roster.Organizations[0] },
                    new Dictionary<string, string> { ["person-name"] = "kari" }, [new Problem("person-object-id", key)]),
                $"Register/RegisterCard.{state}.{tag}");
        Golden.Matches(
            RegisterCard.Form(request, RegisterForms.All[0], Question with { Organization = Question.Roster.Organizations[0] }, Wrong, [], isOvertaken: true),
            $"Register/RegisterCard.overtaken.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_contact_who_is_away(Language language, string tag)
    {
        var request = Request(language, AskedRhythm.RoundOf(RegisterRhythm.AbsenceKind, "2026-11-06-01", Kari.Id, Now));
        var question = Question with { Organization = Question.Roster.Organizations[0] };
        var absence = new Absence(new("ahus"), Ola, new LocalDate(2027, 3, 3), new LocalDate(2027, 3, 17));
        Golden.Matches(AbsenceCard.For(request, question, new Dictionary<string, string>(), []), $"Register/AbsenceCard.open.{tag}");
        Golden.Matches(AbsenceCard.For(request, question, AbsenceForm.Filled(absence), []), $"Register/AbsenceCard.filled.{tag}");
        Golden.Matches(AbsenceCard.For(request, question, AbsenceForm.Filled(absence), [], isOvertaken: true), $"Register/AbsenceCard.overtaken.{tag}");
        Golden.Matches(
            AbsenceCard.For(request, question, Wrong, [new Problem("from", Absence.Taken, "Ola Hansen", "3.3.", "17.3."), new Problem("person", Absence.OwnSubstitute)]),
            $"Register/AbsenceCard.rejected.{tag}");
        Golden.Matches(AbsenceReceiptCard.For(request, question, absence), $"Register/AbsenceReceiptCard.saved.{tag}");
        Golden.Matches(AbsenceReceiptCard.For(request, question, absence, needsApp: true), $"Register/AbsenceReceiptCard.needs-app.{tag}");
        Golden.Matches(AbsenceReceiptCard.For(request with { Now = request.Closes }, question, absence), $"Register/AbsenceReceiptCard.over.{tag}");
        Golden.Matches(AbsenceReceiptCard.Unanswered(request), $"Register/AbsenceReceiptCard.none.{tag}");
        var several = question with
        {
            Roster = question.Roster with
            {
                Members = [new Member(Kari.Id, Role.Contact, new("ahus"))],
                Substitutes = [.. Enumerable.Range(3, 5).Select(month => new Substitute(Ola.Id, new("ahus"), new LocalDate(2027, month, 3), new LocalDate(2027, month, 17)))],
            },
        };
        Golden.Matches(AbsenceReceiptCard.For(request, several, absence), $"Register/AbsenceReceiptCard.several.{tag}");
        Golden.Matches(AbsenceReceiptCard.Unanswered(request, several), $"Register/AbsenceReceiptCard.removed.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Whether_a_contact_still_is_and_whom_they_propose(Language language, string tag)
    {
        var round = new Round(new RoundId(ContactRhythm.Kind, "2027"), Now, Now + Duration.FromDays(21), [new Addressee("ahus", Kari.Id)]);
        var request = Request(language, round);
        var open = new ContactQuestion(Question with { Organization = Question.Roster.Organizations[0] }, Ola, Stored: null, Oslo);
        var same = new ContactAnswer(new("ahus"), Kari.Id, ContactChange.None, Person: null, Now);
        var other = same with { Change = ContactChange.Contact, Person = new Person(new("6e760000-0000-4000-8000-000000000999"), "Åse *Næss*", "", Language.Bokmål) };
        Golden.Matches(ContactCard.For(request, open), $"Register/ContactCard.open.{tag}");
        Golden.Matches(ContactCard.For(request, open with { Substitute = null }), $"Register/ContactCard.alone.{tag}");
        Golden.Matches(ContactCard.Form(request, open, new Dictionary<string, string>(), []), $"Register/ContactCard.form.{tag}");
        Golden.Matches(
            ContactCard.Form(request, open, new Dictionary<string, string> { ["change"] = "contact", ["person-name"] = "Åse" }, [new Problem("person-name", TypedPerson.NotFound, "Åse")]),
            $"Register/ContactCard.rejected.{tag}");
        Golden.Matches(ContactReceiptCard.For(request, open, same), $"Register/ContactReceiptCard.confirmed.{tag}");
        var trained = same with { Trainings = ["benefits", "adkar"] };
        Golden.Matches(ContactReceiptCard.For(request, open, trained), $"Register/ContactReceiptCard.trained.{tag}");
        var (roster, zone, texts) = (open.Register.Roster, open.Zone, request.Texts);
        Golden.Matches(TrainingCard.For(new Dictionary<OrganizationId, ContactAnswer>(), roster, zone, texts).Card, $"Register/TrainingCard.none.{tag}");
        Golden.Matches(
            TrainingCard.For(new Dictionary<OrganizationId, ContactAnswer> { [same.Organization] = trained }, roster, zone, texts).Card,
            $"Register/TrainingCard.some.{tag}");
        Golden.Matches(ContactReceiptCard.For(request, open, other), $"Register/ContactReceiptCard.proposed.{tag}");
        Golden.Matches(ContactReceiptCard.For(request with { Now = request.Closes }, open, same), $"Register/ContactReceiptCard.closed.{tag}");
        Golden.Matches(ContactReceiptCard.Unanswered(request with { Now = request.Closes }, open), $"Register/ContactReceiptCard.unanswered.{tag}");

        var proposal = ContactProposal.Of(round.Id, other);
        var asked = Request(language, ContactRhythm.OfProposal(proposal.Id, Now, new("ahus"), [Lead.Id]));
        var facts = new NewContactFacts(proposal, open.Register, IsReplaced: false, Oslo);
        Golden.Matches(NewContactCard.For(asked, facts), $"Register/NewContactCard.open.{tag}");
        Golden.Matches(NewContactCard.For(asked, facts, isOvertaken: true), $"Register/NewContactCard.overtaken.{tag}");
        foreach (var (decision, state) in new[] { (ContactDecision.Approved, "approved"), (ContactDecision.Declined, "declined"), (ContactDecision.Open, "closed") })
            Golden.Matches(
                NewContactReceiptCard.For(asked, facts with { Proposal = proposal with { Decision = decision, By = decision is ContactDecision.Open ? null : Ola.Id } }),
                $"Register/NewContactReceiptCard.{state}.{tag}");
        Golden.Matches(NewContactReceiptCard.For(asked, facts with { IsReplaced = true }), $"Register/NewContactReceiptCard.replaced.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_card_that_somebody_else_has_now(Language language, string tag)
    {
        var round = new Round(new RoundId(new RoundKind("indicators"), "2026-11"), Now, Now + Duration.FromDays(5), [new Addressee("ahus", Kari.Id)]);
        var request = Request(language, round) with { HandedTo = Ola.Id };
        Golden.Matches(HandedOverCard.For(request, "Måleindikatorer", Question.Roster).Card, $"Rounds/HandedOverCard.organization.{tag}");
        var lead = request with { To = new Addressee("lead", Kari.Id) };
        Golden.Matches(HandedOverCard.For(lead, "Referat", Question.Roster).Card, $"Rounds/HandedOverCard.lead.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_network_from_nothing(Language language, string tag)
    {
        var request = Request(language, AskedRhythm.RoundOf(RegisterRhythm.SetupKind, "2026-11-06-01", Lead.Id, Now));
        var data = new SetupReader(hasDirectory: true);
        var fields = new Dictionary<string, string>
        {
            ["lead-name"] = "Åse *Næss*",
            ["region"] = "Helse Nord",
            ["organizations"] = "finnmark,unn,ikt-nord",
            ["indicators-sickLeave"] = "sykefravaer",
            ["contact-name-unn"] = "Kari",
            ["contact-id-unn"] = "kari@unn.no",
        };
        foreach (var step in SetupField.Steps.SkipLast(1))
            Golden.Matches(SetupCard.Form(request, step, data, fields, []), $"Register/SetupCard.{step}.{tag}");
        Golden.Matches(SetupCard.Form(request, "region", data, new Dictionary<string, string>(), [new Problem("lead-name", "form.required")]), $"Register/SetupCard.region-rejected.{tag}");
        Golden.Matches(
            SetupCard.Form(request, "organizations", data, fields, [new Problem("organizations", "setup.none-chosen")]),
            $"Register/SetupCard.organizations-rejected.{tag}");
        Golden.Matches(
            SetupCard.Form(request, "indicators", data, fields, [new Problem("indicators-waitingTimes", "setup.none-chosen")]), $"Register/SetupCard.indicators-rejected.{tag}");
        Golden.Matches(
            SetupCard.Form(request, "indicators", data, new Dictionary<string, string>(), []), $"Register/SetupCard.indicators-first.{tag}");
        Golden.Matches(
            SetupCard.Form(request, "contacts", data, fields, [new Problem("contact-id-unn", TypedPerson.NotAnObjectId)]), $"Register/SetupCard.contacts-rejected.{tag}");
        var facts = new SetupFacts(Question.Roster, new(2026, 12, 15), new(2026, 11, 27), new(2026, 12, 4), new(2026, 12, 8), Indicators: 6);
        Golden.Matches(SetupCard.Preview(request, facts), $"Register/SetupCard.preview.{tag}");
        var own = Question.Roster.Members.Select(member => member.Role is Role.Contact ? member with { Person = Lead.Id } : member);
        Golden.Matches(SetupCard.Preview(request, facts with { Roster = Question.Roster with { Members = [.. own] } }), $"Register/SetupCard.preview-alone.{tag}");
        Golden.Matches(SetupCard.Done(request, isSetUp: true), $"Register/SetupCard.done.{tag}");
        Golden.Matches(SetupCard.Done(request, isSetUp: false), $"Register/SetupCard.over.{tag}");
    }

    private static Roster Network()
    {
        (string Id, string Name, string ShortName)[] known =
        [
            ("ahus", "Akershus universitetssykehus HF", "Ahus"), ("ous", "Oslo universitetssykehus HF", "OUS"), ("sunnaas", "Sunnaas sykehus HF", "Sunnaas"),
            ("siv", "Sykehuset i Vestfold HF", "Sykehuset i Vestfold"), ("innlandet", "Sykehuset Innlandet HF", "Sykehuset Innlandet"),
            ("telemark", "Sykehuset Telemark HF", "Sykehuset Telemark"), ("ostfold", "Sykehuset Østfold HF", "Sykehuset Østfold"),
            ("sorlandet", "Sørlandet sykehus HF", "Sørlandet sykehus"), ("vestre-viken", "Vestre Viken HF", "Vestre Viken"),
            ("apotekene", "Sykehusapotekene HF", "Sykehusapotekene"), ("sykehuspartner", "Sykehuspartner HF", "Sykehuspartner"),
        ];
        var organizations = known.Select(one => new Organization(new(one.Id), one.Name, one.ShortName, OrganizationKind.HealthTrust)).ToList();
        var members = organizations.Skip(1).SkipLast(1).Select(one => new Member(Ola.Id, Role.Contact, one.Id));
        return new Roster(
            "Helse Sør-Øst", organizations, [Lead, Kari, Ola],
            [
                new Member(Lead.Id, Role.NetworkLead, null), new Member(Kari.Id, Role.Contact, organizations[0].Id), new Member(Ola.Id, Role.DeputyLead, null),
                .. members,
            ],
            [new Substitute(Ola.Id, organizations[0].Id, new LocalDate(2027, 3, 3), new LocalDate(2027, 3, 17)), new Substitute(Kari.Id, organizations[1].Id, null, null)],
            []);
    }

    private static CardRequest Request(Language language, Round round)
    {
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}

using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.GroupPulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>Every card of a målgruppepuls in every state, in both languages.</summary>
public sealed class GroupPulseGoldenTests
{
    private static readonly TextCatalog Texts = new();
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), Oslo);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly Person Lead = new(new("6e760000-0000-4000-8000-000000000001"), "Nettverksleder *Helse* Sør-Øst", "", Language.Bokmål);
    private static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000101"), "Kari *Nordmann*", "", Language.Bokmål);

    private static readonly Roster Roster = Tests.Benefits.BenefitsGoldenTests.Roster with
    {
        People = [Lead, Kari],
        Initiatives = [new Initiative(new("journal"), "Ny *journal*", "Gjennomføre", [])],
    };

    private static readonly StartedPulse Pulse = new(
        "2026-11-06-01-1", new("journal"), "Ny *journal*", 5, Lead.Id, Now, Now + Duration.FromMinutes(2), Instant.FromUtc(2026, 11, 20, 14, 0))
    {
        Asked = 40,
    };

    private static readonly PulseMeasure Measure =
        new("To kurskvelder til.\nSuperbrukere på hver *post*.", "Klinikksjef [Nordmann](x)", new LocalDate(2027, 1, 15));

    /// <summary>The next one, after all were told what is done.</summary>
    private static readonly StartedPulse Again = Pulse with { After = "2026-06-01-01-1", Measure = Measure.What };

    private static readonly PulseChannel Channel = new(PersonId.OfChannel("19:post@thread.tacv2"), "Sengepost *3* › Oppstart");

    private static readonly StartedPulse InChannel = Pulse with { Channel = Channel };

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_somebody_is_asked(Language language, string tag)
    {
        var (open, question) = (Request(GroupPulseRhythm.Kind, Kari, language, Pulse.Opens), new GroupPulseQuestion(Pulse, Oslo));
        var closed = open with { Now = Pulse.Closes };

        Check(GroupPulseCard.For(open, question), "GroupPulseCard.open");
        Check(GroupPulseCard.For(open with { IsReminder = true }, question), "GroupPulseCard.reminder");
        Check(
            GroupPulseCard.Form(open, question, new Dictionary<string, string> { ["desire"] = "3", ["ability"] = "9" }, [new("knowledge", "form.required"), new("ability", "form.not-a-choice")]),
            "GroupPulseCard.rejected");
        Check(
            GroupPulseCard.For(open, question with { Pulse = Again with { Words = new(new Dictionary<string, string> { ["group-pulse.statement.desire"] = "Jeg vil at {0} skal lykkes.", ["pulse.score.5"] = "5 – helt enig" }, new Dictionary<string, string>()) } }),
            "GroupPulseCard.again");
        Check(
            GroupPulseCard.Form(open, question with { Pulse = Pulse with { AsksForComments = true } }, new Dictionary<string, string> { ["awareness"] = "4", ["comment"] = "Spør *Kari* 13097248022" }, [new("comment", "form.person-number")]),
            "GroupPulseCard.comment");
        Check(GroupPulseReceiptCard.For(open, question), "GroupPulseReceiptCard.answered");
        Check(GroupPulseReceiptCard.For(closed, question), "GroupPulseReceiptCard.closed");
        Check(GroupPulseReceiptCard.Unanswered(closed, question), "GroupPulseReceiptCard.unanswered");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"GroupPulse/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_is_seen_of_it_in_a_channel(Language language, string tag)
    {
        var (open, question) = (Request(GroupPulseRhythm.Kind, Kari, language, Pulse.Opens), new GroupPulseQuestion(InChannel, Oslo));
        var (form, result) = (Request(GroupPulseRhythm.FormKind, Lead, language, Now), Request(GroupPulseRhythm.ResultKind, Lead, language, Now));
        AskedPerson[] people = [new(Kari.Id, ""), new(new("6e760000-0000-4000-8000-000000000901"), "")];
        var facts = new GroupPulseFacts(Roster, new GroupPulseLimits(Roster, Now, Hours) { Channels = [Channel] }, Threshold: 5, HasDirectory: false);
        var round = GroupPulseRhythm.RoundOf(InChannel, new AskedPeople(people).Addressees, Hours);
        var preview = new GroupPulsePreview(InChannel, people, new RoomFacts(round, [], []), IsTakenBack: false);
        var closed = Closed(("", 12)) with { Pulse = InChannel };

        Check(GroupPulseCard.For(open, question), "GroupPulseCard.channel");
        Check(GroupPulseReceiptCard.For(open, question), "GroupPulseReceiptCard.channel");
        Check(GroupPulseReceiptCard.NotAsked(open, question), "GroupPulseReceiptCard.not-asked");
        Check(GroupPulseFormCard.For(form, facts, new Dictionary<string, string>(), []), "GroupPulseFormCard.channels");
        Check(GroupPulseFormCard.For(form, facts, new Dictionary<string, string> { ["where"] = "channel-x" }, [new("where", "form.not-a-choice")]), "GroupPulseFormCard.no-channel");
        Check(GroupPulseFormCard.Preview(form, preview, Roster, Oslo), "GroupPulseFormCard.preview-channel");
        Check(GroupPulseFormCard.Preview(form, preview with { IsEverybodyInChannel = true }, Roster, Oslo), "GroupPulseFormCard.preview-everybody");
        Check(GroupPulseFormReceiptCard.For(form, InChannel, preview.Room, Roster, Oslo), "GroupPulseFormReceiptCard.channel");
        Check(GroupPulseResultCard.For(result, closed, new LocalDate(2026, 11, 23)), "GroupPulseResultCard.channel");
        Check(GroupPulseResultCard.Told(result, closed with { Word = new PulseWord(Pulse.Id, Measure, Lead.Id, Now, Now) }, Oslo), "GroupPulseResultCard.told-channel");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"GroupPulse/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_lead_s_form(Language language, string tag)
    {
        var request = Request(GroupPulseRhythm.FormKind, Lead, language, Now);
        var facts = new GroupPulseFacts(Roster, new GroupPulseLimits(Roster, Now, Hours), Threshold: 5, HasDirectory: false);
        var found = new DirectoryGroupAnswer(DirectoryOutcome.Answered, [new("g1", "Klinikkledere"), new("g2", "Klinikkledere *øst*")]);
        var typed = new Dictionary<string, string> { ["initiative"] = "journal", ["group"] = "klinikk", ["people"] = "kari@hso.no; Øst\nper", ["deadline"] = "2026-11-08" };
        Problem[] problems =
        [
            new("people", TypedPeople.Unknown, "per *Olsen*"), new("people", TypedPeople.TooMany, "100"), new("deadline", GroupPulseEdit.SurveyWindow, new LocalDate(2027, 2, 1), new LocalDate(2027, 2, 19)),
            new("roles", GroupPulseEdit.Nobody),
        ];

        Check(GroupPulseFormCard.For(request, facts, new Dictionary<string, string>(), []), "open");
        Check(GroupPulseFormCard.For(request, facts with { HasDirectory = true, Limits = facts.Limits with { Group = found } }, typed, problems), "rejected");
        Check(GroupPulseFormCard.For(request, facts with { Limits = facts.Limits with { Roster = Roster with { Initiatives = [] } } }, typed, []), "no-initiatives");
        Check(GroupPulseFormCard.Over(request), "over");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"GroupPulse/GroupPulseFormCard.{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_preview_and_what_was_started(Language language, string tag)
    {
        var request = Request(GroupPulseRhythm.FormKind, Lead, language, Now);
        AskedPerson[] people = [new(Kari.Id, ""), new(new("6e760000-0000-4000-8000-000000000901"), "")];
        var round = GroupPulseRhythm.RoundOf(Pulse, new AskedPeople(people).Addressees, Hours);
        var preview = new GroupPulsePreview(Pulse, people, new RoomFacts(round, [], []), IsTakenBack: false);
        var nobody = new RoomFacts(GroupPulseRhythm.RoundOf(Pulse, [], Hours), [], []);

        Check(GroupPulseFormCard.Preview(request, preview with { WithoutApp = ["Ola [Hansen](x)"] }, Roster, Oslo), "GroupPulseFormCard.preview");
        Check(GroupPulseFormCard.Preview(request, preview with { IsTakenBack = true }, Roster, Oslo), "GroupPulseFormCard.preview-again");
        Check(GroupPulseFormCard.Preview(request, preview with { People = [], Room = nobody }, Roster, Oslo), "GroupPulseFormCard.preview-nobody");
        Check(GroupPulseFormCard.Preview(request, preview with { IsSilent = true }, Roster, Oslo), "GroupPulseFormCard.preview-silent");
        Check(GroupPulseFormReceiptCard.For(request, Pulse, preview.Room, Roster, Oslo), "GroupPulseFormReceiptCard.waits");
        Check(GroupPulseFormReceiptCard.For(request with { Now = Pulse.Opens }, Pulse, preview.Room, Roster, Oslo), "GroupPulseFormReceiptCard.sent");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"GroupPulse/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_result_and_what_is_done_about_it(Language language, string tag)
    {
        var request = Request(GroupPulseRhythm.ResultKind, Lead, language, Now);
        var today = new LocalDate(2026, 11, 23);
        var one = Closed(("", 12));
        var told = one with { Word = new PulseWord(Pulse.Id, Measure, Lead.Id, Now, Now) };
        var parts = Closed(("Kirurgisk *avdeling*", 12), ("Medisin", 8), ("Poliklinikk", 1));

        Check(GroupPulseResultCard.For(request, one, today), "GroupPulseResultCard.open");
        Check(GroupPulseResultCard.For(request, parts, today), "GroupPulseResultCard.parts");
        Check(GroupPulseResultCard.For(request, Closed([.. Enumerable.Range(1, 14).Select(number => ($"Seksjon {number}", 6))]), today), "GroupPulseResultCard.many-parts");
        Check(GroupPulseResultCard.For(request, Closed(("", 4)), today), "GroupPulseResultCard.too-few");
        Check(GroupPulseResultCard.For(request, one with { Result = GroupResult.Of([.. Enumerable.Repeat(new GroupAnswer("", new(4, 4, 2, 2, 2)), 9)], Asked(("", 9)), 5, []) }, today), "GroupPulseResultCard.alike");
        Check(
            GroupPulseResultCard.Form(request, one, today, new Dictionary<string, string> { ["what"] = "Mer kurs", ["when"] = "2026-11-01" }, [new("who", "form.required"), new("when", PulseMeasure.TooEarly)]),
            "GroupPulseResultCard.rejected");
        Check(GroupPulseResultCard.For(request with { Now = request.Closes }, one, today), "GroupPulseResultCard.closed");
        Check(GroupPulseResultCard.Told(request, told, Oslo), "GroupPulseResultCard.told");
        Check(GroupPulseToldCard.For(Request(GroupPulseRhythm.ToldKind, Kari, language, Now), told, Roster, ownPart: null), "GroupPulseToldCard.told");
        Check(GroupPulseResultCard.For(request, Compared(helped: 3), today), "GroupPulseResultCard.compared");
        Check(GroupPulseResultCard.For(request, Compared(helped: 9), today), "GroupPulseResultCard.compared-hidden");
        Check(
            GroupPulseToldCard.For(Request(GroupPulseRhythm.ToldKind, Kari, language, Now), parts with { Word = told.Word }, Roster, "Poliklinikk"),
            "GroupPulseToldCard.own-part");
        Check(GroupPulsesCard.One(Named(parts with { Word = told.Word }), isLead: false, Texts.In(language)).Card, "GroupPulsesCard.one");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"GroupPulse/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_people_wrote(Language language, string tag)
    {
        var request = Request(GroupPulseRhythm.ResultKind, Lead, language, Now);
        var asked = Closed(("", 12)) with { Pulse = Pulse with { AsksForComments = true } };
        var some = asked with { Comments = new PulseComments(2, ["Vi trenger *tid*.", "Mer kurs, og [ikke](http://x) på fredager."]) };
        var many = asked with { Comments = new PulseComments(95, [.. Enumerable.Range(1, 80).Select(number => $"Kommentar {number}")]) };

        Check(GroupPulseResultCard.For(request, some, new LocalDate(2026, 11, 23)), "GroupPulseResultCard.comments");
        Check(GroupPulsesCard.One(Named(some), isLead: true, Texts.In(language)).Card, "GroupPulsesCard.comments");
        Check(PulseCommentsCard.For(Named(some), 1, Texts.In(language)).Card, "PulseCommentsCard.some");
        Check(PulseCommentsCard.For(Named(many), 2, Texts.In(language)).Card, "PulseCommentsCard.many");
        Check(PulseCommentsCard.For(Named(asked with { Comments = new PulseComments(0, []) }), 1, Texts.In(language)).Card, "PulseCommentsCard.none");
        Check(PulseCommentsCard.For(Named(asked), 1, Texts.In(language)).Card, "PulseCommentsCard.gone");
        Check(PulseCommentsCard.For(Named(Closed(("", 9)) with { Pulse = asked.Pulse }), 1, Texts.In(language)).Card, "PulseCommentsCard.too-few");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"GroupPulse/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void All_of_them(Language language, string tag)
    {
        var closed = Enumerable.Range(1, 6).Select(number => new Named<ClosedPulse>(Closed(("", 12)), $"Tiltak {number}", $"Tiltak {number}")).ToList();
        Check([(Pulse, 18)], [closed[0]], isLead: true, "lead");
        Check([], closed, isLead: true, "many");
        Check([], [], isLead: true, "none");
        Check([], [], isLead: false, "none-yours");
        Check([], [.. closed.Take(2)], isLead: false, "contact");

        void Check(IReadOnlyList<(StartedPulse, int)> open, IReadOnlyList<Named<ClosedPulse>> over, bool isLead, string name) => Golden.Matches(
            GroupPulsesCard.For(open, over, isLead, Texts.In(language), Oslo).Card, $"GroupPulse/GroupPulsesCard.{name}.{tag}");
    }

    private static Named<ClosedPulse> Named(ClosedPulse closed) => new(closed, "Ny *journal*", "Ny *journal*");

    /// <summary>So many answers of each part, spread so that several are shown.</summary>
    private static ClosedPulse Closed(params (string Part, int Answers)[] parts)
    {
        var answers = from part in parts
                      from number in Enumerable.Range(0, part.Answers)
                      select new GroupAnswer(
                          part.Part,
                          new AdkarScores(3 + number % 3, 2 + number % 4, 1 + number % 5, 1 + number % 3, 2 + number % 2));
        return new ClosedPulse(Pulse, GroupResult.Of([.. answers], Asked(parts), 5, []), Word: null);
    }

    /// <summary>Beside the one before, and whether what was done then has helped: of each so many, one says so.</summary>
    private static ClosedPulse Compared(int helped)
    {
        var answers = from number in Enumerable.Range(0, 12)
                      select new GroupAnswer("", new AdkarScores(3 + number % 3, 2 + number % 4, 1 + number % 5, 1 + number % 3, 2 + number % 2))
                      {
                          Helped = number % helped,
                      };
        var result = GroupResult.Of([.. answers.Select(answer => helped > 4 ? answer with { Helped = answer.Helped > 3 ? null : 0 } : answer)], Asked(("", 12)), 5, []);
        return new ClosedPulse(Again, result, Word: null) { Before = (Pulse, Closed(("", 9)).Result, new LocalDate(2026, 6, 12)) };
    }

    private static Dictionary<string, int> Asked(params (string Part, int Answers)[] parts) => parts.ToDictionary(part => part.Part, part => part.Answers + 3);

    private static CardRequest Request(RoundKind kind, Person to, Language language, Instant now)
    {
        var round = new Round(new RoundId(kind, Pulse.Id), Now, Pulse.Closes, [new Addressee(to.Id.Value, to.Id)]) { IsAnonymous = kind == GroupPulseRhythm.Kind };
        return new CardRequest(round, round.Addressees[0], new DeliveryKey(new(round.Id, to.Id.Value, to.Id), "nonce"), Texts.In(language), now);
    }
}

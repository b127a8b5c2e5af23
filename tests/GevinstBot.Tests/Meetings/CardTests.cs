using System.Text;
using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Archive;
using GevinstBot.Meetings.Notes;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>Every card of the meeting in every state, in both languages.</summary>
public sealed class CardTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly PersonId Person = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 17, 12, 0);
    private static readonly Answered Answer = new("ahus", Person, Opens + Duration.FromMinutes(12)) { Version = 2 };
    private static readonly OrganizationId Ahus = new("ahus");

    private static readonly MeetingFacts Meeting = new(
        Domain.Network.Meeting.OfMonth(Day, new LocalTime(13, 0)), Oslo,
        [
            new Organization(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust),
            new Organization(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust),
        ]);

    private static readonly Domain.Network.Person Kari = new(new("6e760000-0000-4000-8000-000000000201"), "Kari *Nordmann*", "", Language.Bokmål);

    private static readonly MeetingFacts Known = Meeting with
    {
        Roster = new Roster("Helse Sør-Øst", Meeting.Organizations, [Kari], [], [], []),
    };

    private static readonly Agenda Agenda = AgendaDraft.From(Day, MadeUpEvidence.Findings, Meeting.Meeting.Length);
    private static readonly MeetingQuestion Question = new(Meeting, Agenda) { Told = Instant.FromUtc(2026, 11, 18, 7, 30) };

    private static readonly Minutes Saved = new(
        Day,
        [new Decision("standing-any-other", AgendaText.Of("agenda.standing.any-other"), "Vi møtes **digitalt** i desember.")],
        [new DecidedAction(1, "Lag opplæring", Ahus, new LocalDate(2026, 12, 1)), new DecidedAction(2, "Gå gjennom listene", new("ous"), new LocalDate(2026, 12, 8))]);

    public static TheoryData<Language> Languages => [Language.Bokmål, Language.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_archive_s_package(Language language)
    {
        var request = Request(language, ArchivedMinutes.Kind);
        Check(ArchiveCard.For(request, Meeting.Meeting, new Uri("https://gevinstbot.example.no/arkiv/x.zip")), "Archive/ArchiveCard.open", language);
        Check(
            ArchiveCard.Form(
                request, Meeting.Meeting, address: null, new Dictionary<string, string>(),
                [new Problem(ArchivedMinutes.ReferenceField, "archive.needs-reference")]),
            "Archive/ArchiveCard.rejected", language);
        Check(ArchiveCard.Archived(request, Meeting.Meeting, new(new("26/01234-*5*", 1), IsChanged: true), address: null), "Archive/ArchiveCard.archived", language);
        Check(ArchiveCard.Over(request), "Archive/ArchiveCard.over", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_noted(Language language)
    {
        var request = Request(language, NoteRhythm.Kind);
        var (action, decision) = (Asked(NoteKind.Action), Asked(NoteKind.Decision));
        var noted = new MeetingNote(NoteKind.Action, "Send *planen*") { Owner = ActionItem.Lead, Due = new LocalDate(2026, 12, 1) };
        var decided = new MeetingNote(NoteKind.Decision, "Vi tar i bruk malen") { ItemId = "x", Item = AgendaText.Written("Ny *mal*") };
        Check(NoteCard.For(request, action), "Notes/NoteCard.action", language);
        Check(NoteCard.For(request, decision), "Notes/NoteCard.decision", language);
        Check(
            NoteCard.Form(request, action, action.Fields, [new Problem(MeetingNote.DueField, "minutes.action-needs-due")]),
            "Notes/NoteCard.rejected", language);
        Check(NoteCard.Saved(request, action, noted), "Notes/NoteCard.saved", language);
        Check(NoteCard.Saved(request, decision with { IsInMinutes = true }, decided), "Notes/NoteCard.in-minutes", language);
        Check(NoteCard.Over(request), "Notes/NoteCard.over", language);
        Check(MinutesCard.For(Request(language), Question with { Unsaved = ["Finn *rom*"] }, [("1", noted)]), "MinutesCard.noted", language);

        static NoteQuestion Asked(NoteKind kind) =>
            new(kind, Question, new Dictionary<string, string> { [MeetingNote.TextField] = "Send *planen*" });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_draft(Language language)
    {
        var changes = new Dictionary<string, string> { ["keep-missinganswer-sunnaas"] = "false", ["new-items"] = "Opplæring 60 min Kari *Nordmann*", ["title-standing-welcome"] = "God *morgen*" };
        var edited = Question with { Agenda = AgendaEdit.Read(changes, Agenda, Duration.FromHours(9)).Match(agenda => agenda, _ => null!) };
        Check(DraftCard.For(Request(language), Question with { Agenda = Agenda with { LeftOut = 1 } }), "DraftCard.open", language);
        Check(DraftReceiptCard.For(Request(language) with { Answer = Answer }, edited, Answer), "DraftReceiptCard.answered", language);
        Check(DraftReceiptCard.Unanswered(Closed(language), Question), "DraftReceiptCard.unanswered", language);
        Check(DraftReceiptCard.For(Closed(language) with { Answer = Answer }, edited, Answer), "DraftReceiptCard.closed", language);
        var typed = new Dictionary<string, string> { ["minutes-standing-welcome"] = "ti", ["new-items"] = "Ny" };
        Check(
            DraftCard.Form(Request(language), Question, typed, [new Problem("minutes-standing-welcome", "agenda.minutes-range", "90")]),
            "DraftCard.rejected", language);
        var longer = new Dictionary<string, string> { ["new-items"] = "Opplæring 80 min Kari", ["minutes-standing-welcome"] = "25" };
        Check(DraftCard.Form(Request(language), Question, longer, [new Problem("send-longer", "agenda.too-long", "150", "60")]), "DraftCard.too-long", language);
        var asked = AgendaItem.RaisedBy(new("ahus"), "Ny *sengepost*", 20) with { Asked = 90 };
        Check(DraftCard.For(Request(language), Question with { Agenda = Agenda.With([asked]) }), "DraftCard.asked", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_agenda_that_is_changed_after_it_was_sent(Language language)
    {
        var typed = new Dictionary<string, string> { ["keep-missinganswer-sunnaas"] = "false", ["new-items"] = "Budsjett *2027* 20 min Kari", ["place-standing-any-other"] = "1", ["minutes-deviation-ous-fristbrudd"] = "25" };
        var changed = Question with { Agenda = AgendaEdit.Read(typed, Agenda, Duration.FromHours(9)).Match(agenda => agenda, _ => null!) };
        var (form, change) = (Request(language, AgendaChangeRhythm.FormKind), AgendaChange.Between(Agenda, changed.Agenda));
        Check(AgendaFormCard.For(form, Question), "AgendaFormCard.open", language);
        Check(
            AgendaFormCard.Form(form, Question, new Dictionary<string, string> { ["place-standing-welcome"] = "99" }, [new Problem("place-standing-welcome", "agenda.place-range", "5")]),
            "AgendaFormCard.rejected", language);
        var longer = new Dictionary<string, string> { ["minutes-standing-welcome"] = "80" };
        Check(AgendaFormCard.Form(form, Question, longer, [new Problem("send-longer", "agenda.too-long", "120", "30")]), "AgendaFormCard.too-long", language);
        Check(
            DraftCard.Form(Request(language), Question, new Dictionary<string, string>(), [new Problem("new-items", "agenda.empty")]),
            "DraftCard.empty", language);
        Check(AgendaFormCard.Receipt(form, changed, isTold: true), "AgendaFormCard.saved", language);
        Check(AgendaFormCard.Receipt(form, Question, isTold: false), "AgendaFormCard.nothing", language);
        Check(AgendaFormCard.Over(form), "AgendaFormCard.over", language);
        Check(AgendaFormCard.TooLate(form, Question, typed), "AgendaFormCard.too-late", language);
        var told = Request(language, AgendaChangeRhythm.Kind);
        Check(AgendaChangeCard.For(told, changed, change), "AgendaChangeCard.everything", language);
        Check(AgendaChangeCard.For(told, changed, change, isLast: false), "AgendaChangeCard.again", language);
        Check(AgendaChangeCard.For(told, changed, change with { Removed = [], Changed = [], IsReordered = false }), "AgendaChangeCard.added", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_agenda(Language language)
    {
        var answer = new AttendanceAnswer(Attendance.SendsSubstitute, "Ny *sengepost*", 15);
        var raised = Question with { Agenda = Agenda.With([answer.Item(Ahus)!]) };
        Check(AgendaCard.For(Request(language), Question), "AgendaCard.open", language);
        Check(AgendaCard.For(Request(language) with { MayGive = true }, Question), "AgendaCard.may-give", language);
        var online = Question with { Join = new Uri("https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0") };
        Check(AgendaCard.For(Request(language), online), "AgendaCard.online", language);
        Check(AgendaReceiptCard.For(Request(language) with { Answer = Answer }, online, answer), "AgendaReceiptCard.online", language);
        var local = Request(language).Texts;
        Check(AgendaShownCard.For(online, isOver: false, hasMinutes: false, local).Card, "AgendaShownCard.to-come", language);
        Check(AgendaShownCard.For(Question, isOver: true, hasMinutes: true, local).Card, "AgendaShownCard.over", language);
        Check(AgendaReceiptCard.For(Request(language) with { Answer = Answer }, raised, answer), "AgendaReceiptCard.answered", language);
        Check(AgendaCard.For(Request(language) with { OnBehalfOf = "Ahus" }, Question), "AgendaCard.on-behalf", language);
        Check(
            AgendaReceiptCard.For(Request(language) with { Answer = Answer, OnBehalfOf = "Ahus" }, raised, answer),
            "AgendaReceiptCard.on-behalf", language);
        Check(AgendaReceiptCard.Unanswered(Closed(language), raised), "AgendaReceiptCard.unanswered", language);
        Check(AgendaReceiptCard.For(Closed(language) with { Answer = Answer }, raised, answer), "AgendaReceiptCard.closed", language);
        Check(
            AgendaCard.Form(Request(language), Question, new Dictionary<string, string> { ["raised"] = "En sak" }, [new Problem("attendance", "form.not-a-choice")]),
            "AgendaCard.rejected", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Who_comes_in_the_contact_s_stead(Language language)
    {
        Person kari = new(new("6e760000-0000-4000-8000-000000000201"), "Kari *Nordmann*", "", Language.Bokmål);
        Roster roster = new("Helse Sør-Øst", Meeting.Organizations, [kari], [new Member(Person, Role.Contact, Ahus)], [new(kari.Id, Ahus, null, null)], []);
        var (named, nobody) = (new SubstituteChoice(Ahus, Person, Day, roster), new SubstituteChoice(Ahus, Person, Day, roster with { Substitutes = [] }));
        var answer = new AttendanceAnswer(Attendance.SendsSubstitute, null, 10);
        var sends = new Dictionary<string, string> { ["attendance"] = "substitute" };
        var told = Question with { Substitutes = named, Substitute = kari };
        Check(AgendaCard.For(Request(language), Question with { Substitutes = named }), "AgendaCard.substitute-named", language);
        Check(
            AgendaCard.Form(Request(language), Question with { Substitutes = nobody }, sends, [new Problem("person", SubstituteChoice.Missing)]),
            "AgendaCard.substitute-asked", language);
        Check(AgendaReceiptCard.For(Request(language) with { Answer = Answer }, told, answer), "AgendaReceiptCard.substitute", language);
        Check(
            AgendaReceiptCard.For(Request(language) with { Answer = Answer }, told with { SubstituteNeedsApp = true }, answer),
            "AgendaReceiptCard.substitute-needs-app", language);
        Check(
            AgendaReceiptCard.For(Request(language) with { Answer = Answer }, told with { Substitute = null }, answer),
            "AgendaReceiptCard.substitute-not-yet", language);
        var request = Request(language, MeetingRhythm.SubstituteKind);
        Check(MeetingSubstituteCard.For(request, Question, "Ahus", "Bodil *Berg*"), "MeetingSubstituteCard.open", language);
        var round = request.Round.TakenBack(new Withdrawal(request.Round.Id, kari.Id, Opens));
        Check(
            WithdrawnCard.For(request with { Round = round }, request.Texts["meeting-substitute.summary", "17. november", "Ahus"], roster, Oslo).Card,
            "MeetingSubstituteCard.taken-back", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_minutes(Language language)
    {
        Check(MinutesCard.For(Request(language), Question, notes: []), "MinutesCard.open", language);
        var reminder = Request(language, MeetingRhythm.MinutesKind) with { IsReminder = true };
        Check(MinutesCard.For(reminder, Question, notes: []), "MinutesCard.reminder", language);
        var first = Request(language) with { Answer = Answer with { Version = 1 } };
        Check(MinutesReceiptCard.For(first, Question, Saved, []), "MinutesReceiptCard.answered", language);
        var changed = Request(language) with { Answer = Answer, Now = Question.Told!.Value };
        Check(MinutesReceiptCard.For(changed, Question, Saved, []), "MinutesReceiptCard.changed", language);
        Check(MinutesCard.Form(changed, Question, MinutesCard.Fields(Saved, Question), problems: []), "MinutesCard.told", language);
        Check(MinutesReceiptCard.Unanswered(Closed(language), Question), "MinutesReceiptCard.unanswered", language);
        Check(
            MinutesCard.Form(Request(language), Question, MinutesCard.Fields(Saved, Question), [new Problem("action-due-1", "minutes.due-before-meeting")]),
            "MinutesCard.rejected", language);
        var saved = Saved with
        {
            Actions = [Saved.Actions[0] with { Person = Kari.Id }, Saved.Actions[1]],
            Absent = [Ahus],
            CatchUp = new CatchUp("Ta igjen *møtet*", Day.PlusDays(14)),
        };
        Check(MinutesReceiptCard.For(first, Question with { Meeting = Known }, saved, []), "MinutesReceiptCard.obligatory", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_agenda_while_the_meeting_runs(Language language)
    {
        var texts = Request(language).Texts;
        var meeting = Meeting with { Meeting = Meeting.Meeting with { IsObligatory = true, Room = "Møterom *3*" } };
        var question = new MeetingQuestion(meeting, Agenda);
        var clock = MeetingClock.At(Agenda, Duration.FromMinutes(12), Duration.FromMinutes(90));
        Check(AgendaShownCard.For(question, isOver: true, hasMinutes: false, texts, clock, mayNote: true).Card, "AgendaShownCard.running-lead", language);
        var last = new MeetingClock(Duration.FromSeconds(40), Item: null);
        Check(AgendaShownCard.For(question, isOver: true, hasMinutes: false, texts, last).Card, "AgendaShownCard.running", language);
        Check(ReadBackCard.For(Saved, Meeting, unsaved: [], texts).Card, "ReadBackCard.some", language);
        Check(ReadBackCard.For(new Minutes(Day, [], []), Meeting, unsaved: [], texts).Card, "ReadBackCard.nothing", language);
        string[] unsaved = ["Send *planen*", "Finn rom", "Ring Kari", "Bestill tolk"];
        Check(ReadBackCard.For(Saved, Meeting, unsaved, texts).Card, "ReadBackCard.unsaved", language);
        Check(AgendaCard.For(Request(language), question), "AgendaCard.obligatory", language);
        Check(
            AgendaReceiptCard.For(Request(language) with { Answer = Answer }, question, new AttendanceAnswer(Attendance.Absent, Raised: null, 10)),
            "AgendaReceiptCard.absent-obligatory", language);
        Check(AgendaCard.For(Request(language), Question with { IsDraft = true }), "AgendaCard.unapproved", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_decisions(Language language)
    {
        ActionItem open = new("2026-11-1", Day, Ahus, "Lag *opplæring*", new LocalDate(2026, 12, 1));
        ActionItem overdue = new("2026-10-1", new LocalDate(2026, 10, 20), Ahus, "Rydd i listene", new LocalDate(2026, 11, 1));
        var done = open with { DoneAt = Opens, DoneBy = Person, MarkVersion = 1 };
        Check(DecisionsCard.For(Request(language), Corrections(Saved), [overdue, open]), "DecisionsCard.open", language);
        Check(DecisionsCard.For(Request(language), Corrections(Saved), [done]), "DecisionsCard.done", language);
        var eight = Enumerable.Range(1, 7).Select(number => open with { Id = $"2026-11-{number}", What = $"Aksjon {number}" }).Prepend(done);
        Check(DecisionsCard.For(Request(language), Corrections(Saved), [.. eight]), "DecisionsCard.many", language);
        Check(DecisionsCard.For(Closed(language), Corrections(Saved), [overdue]), "DecisionsCard.closed", language);
        Check(DecisionsCard.For(Request(language), Corrections(new Minutes(Day, [], [])), []), "DecisionsCard.nothing", language);
        Check(ActionFormCard.For(Request(language), Day, [open]), "ActionFormCard.open", language);
        Check(
            ActionFormCard.Form(
                Request(language), Day, [overdue, open], new Dictionary<string, string> { [ActionEdit.DoField] = ActionEdit.Drop },
                [new Problem(ActionEdit.ActionField, "settle.needs-action"), new Problem(ActionEdit.ReasonField, "settle.needs-reason")]),
            "ActionFormCard.rejected", language);
        var moved = open with { Due = Day.PlusDays(40), MovedFrom = open.Due, Reason = "Vi *venter* på data" };
        var dropped = overdue with { DroppedAt = Opens, Reason = "Dekket av *veikartet*" };
        Check(DecisionsCard.For(Request(language), Corrections(Saved), [moved, dropped]), "DecisionsCard.settled", language);
        IReadOnlyList<ActionItem> recorded = [moved with { MarkedFor = Kari.Id }, open with { Id = "2026-11-2", What = "Rydd" }];
        Check(DecisionsCard.For(Request(language), Corrections(Saved) with { Meeting = Known }, recorded), "DecisionsCard.marked-for", language);
        var lead = Request(language) with { OnBehalfOf = "Ahus", AnswersToday = true };
        Check(DecisionsCard.For(lead, Corrections(Saved) with { Meeting = Known }, recorded), "DecisionsCard.on-behalf", language);
        Check(ActionFormCard.For(lead, Day, recorded), "ActionFormCard.on-behalf", language);
        var names = ActionNames.Of(Known.Roster!, Oslo, Request(language).Texts);
        var asked = Request(language, ActionRhythm.Kind);
        Check(ActionsCard.For(asked, [overdue, open, done with { Id = "2026-11-3" }], names, "Aksjoner: Ahus"), "ActionsCard.open", language);
        Check(ActionsCard.For(asked, [.. eight], names, "Aksjoner: Ahus"), "ActionsCard.many", language);
        var ous = new OrganizationId("ous");
        ActionItem[] standing = [moved with { Id = "2026-11-1", MarkedFor = Kari.Id }, done with { Id = "2026-11-2", Organization = ous }];
        var request = Request(language, MeetingRhythm.MinutesKind) with { Answer = Answer };
        Check(MinutesReceiptCard.For(request, Question with { Meeting = Known }, Saved, standing), "MinutesReceiptCard.standing", language);
        Check(DecisionsCard.For(Request(language), Corrections(Saved), [], standing), "DecisionsCard.others-standing", language);
        var others = Enumerable.Range(1, 11).Select(number => moved with { Id = $"2026-11-{number}", What = $"Aksjon {number}" });
        Check(
            ActionsCard.For(asked, [open], names, "Aksjoner: nettverkslederen", [overdue with { Organization = ous, Person = Kari.Id }, .. others]),
            "ActionsCard.lead", language);
        Check(ActionsCard.For(asked, [], names, "Aksjoner: Ahus"), "ActionsCard.none", language);
        Check(ActionsCard.For(asked with { Now = Closes }, [open], names, "Aksjoner: Ahus"), "ActionsCard.closed", language);
        var (instead, named) = (Saved with { Absent = [Ahus], CatchUp = new CatchUp("Ta igjen *møtet*", Day.PlusDays(14)) }, open with { Person = Kari.Id });
        Check(
            DecisionsCard.For(Request(language), Corrections(instead) with { Meeting = Known }, [new("2026-11-0", Day, Ahus, instead.CatchUp!.What, instead.CatchUp.Due), named]),
            "DecisionsCard.obligatory", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_proposed_to_be_corrected(Language language)
    {
        var waiting = new MinutesCorrection(Meeting.Id, Ahus, 1, new CorrectionAnswer("action-1", "Lag *opplæring* med film"), Person, Opens, Opens);
        var other = waiting with { Organization = new("ous"), Said = new CorrectionAnswer(CorrectionAnswer.Other, "Vi var til stede") };
        var taken = waiting with { Number = 2, Said = new CorrectionAnswer("decision-standing-any-other", "Vi møtes i januar."), Verdict = new(true, "", Person, Opens) };
        var declined = waiting with { Number = 3, Verdict = new(false, "Det ble ikke sagt", Person, Opens) };
        var corrected = Saved.With("decision-standing-any-other", "Vi møtes i januar.")
            .Taking(new TakenCorrection("ahus-2", "decision-standing-any-other", Ahus, Day.PlusDays(2)))
            .Taking(new TakenCorrection("ahus-4", CorrectionAnswer.Other, Ahus, Day.PlusDays(2), "Ahus var til stede")) with
        {
            Approves = [new ApprovedMinutes("2026-10", new LocalDate(2026, 10, 20))],
        };
        var question = Corrections(corrected, waiting, other, taken, declined);
        ActionItem own = new("2026-11-1", Day, Ahus, "Lag *opplæring*", new LocalDate(2026, 12, 1));
        var contact = Request(language, MeetingRhythm.DecisionsKind) with { AnswersToday = true };
        Check(DecisionsCard.For(contact, question, [own]), "DecisionsCard.corrected", language);
        Check(DecisionsCard.For(contact, Corrections(Saved), [own]), "DecisionsCard.may-correct", language);
        Check(CorrectionProposalCard.For(contact, question, "ahus-5"), "CorrectionProposalCard.open", language);
        Check(
            CorrectionProposalCard.Form(contact, question, "ahus-5", new Dictionary<string, string> { ["correction-about"] = "other" }, [new Problem("correction-text", "correction.needs-text")]),
            "CorrectionProposalCard.rejected", language);
        var lead = Request(language, CorrectionRhythm.Kind);
        Check(CorrectionCard.For(lead, question), "CorrectionCard.open", language);
        Check(CorrectionCard.For(lead with { Answer = Answer }, Corrections(corrected, taken, declined)), "CorrectionCard.answered", language);
        Check(CorrectionCard.For(Closed(language), question), "CorrectionCard.closed", language);
        Check(
            CorrectionCard.Form(lead, question, waiting, CorrectionEdit.Fields(waiting, corrected, Meeting.Owners), [new Problem("correction-word", "correction.needs-word")]),
            "CorrectionCard.action", language);
        Check(CorrectionCard.Form(lead, question, other, CorrectionEdit.Fields(other, corrected, Meeting.Owners), problems: []), "CorrectionCard.note", language);
        Check(
            CorrectionWordCard.For(Request(language, CorrectionRhythm.WordKind), question, new CorrectionWord(1, Opens, [taken, declined])),
            "CorrectionWordCard.open", language);
        var approving = Question with
        {
            Agenda = AgendaDraft.From(
                Day,
                [new AgendaCandidate(AgendaItemKind.Minutes, "2026-10", AgendaText.Of("finding.minutes", AgendaArgument.Of(new LocalDate(2026, 10, 20))), AgendaText.Of("finding.minutes.as-saved"), null, 1) { Approves = corrected.Approves![0] }],
                Meeting.Meeting.Length),
        };
        Check(MinutesCard.For(Request(language), approving, notes: []), "MinutesCard.approval", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_meeting_plan(Language language)
    {
        AvoidPeriod[] avoid =
        [
            new("winter-holiday", new LocalDate(2027, 2, 15), new LocalDate(2027, 2, 19), "ahus", AvoidStrength.Soft),
            new("employee-survey", new LocalDate(2027, 10, 1), new LocalDate(2027, 10, 31), null, AvoidStrength.Soft),
        ];
        var proposal = MeetingPlanProposal.For(
            2027, new MeetingRule(IsoDayOfWeek.Tuesday, 3), Meeting.Meeting.Starts, new LocalDate(2026, 12, 15), new WorkingCalendar(avoid), [Ahus, new("ous")]);
        Check(MeetingPlanCard.For(Request(language), proposal, ProposalEnd.TooOld, Oslo), "MeetingPlanCard.open", language);
        Check(MeetingPlanCard.For(Request(language) with { Answer = Answer }, proposal, ProposalEnd.TooOld, Oslo), "MeetingPlanCard.answered", language);
        Check(MeetingPlanCard.For(Closed(language), proposal, ProposalEnd.TooOld, Oslo), "MeetingPlanCard.closed", language);
        Check(MeetingPlanCard.For(Closed(language), proposal, ProposalEnd.Planned, Oslo), "MeetingPlanCard.planned", language);
        var inRoom = proposal with { Minutes = 90, Place = "Møterom *3*", IsObligatory = true };
        Check(MeetingPlanCard.For(Request(language), inRoom, ProposalEnd.TooOld, Oslo), "MeetingPlanCard.in-room", language);
        var moved = proposal with { Meetings = [proposal.Meetings[0] with { MovedFrom = new LocalDate(2027, 1, 26) }, .. proposal.Meetings.Skip(1).Take(1)] };
        Check(MeetingPlanCard.For(Request(language), moved, ProposalEnd.TooOld, Oslo), "MeetingPlanCard.moved", language);
        Check(MeetingPlanDayCard.For(Request(language), proposal), "MeetingPlanDayCard.open", language);
        Check(
            MeetingPlanDayCard.Form(
                Request(language), proposal, new Dictionary<string, string> { [ProposalEdit.WhichField] = ProposalEdit.Add, [ProposalEdit.DayField] = "2027-03-09" },
                [new Problem(ProposalEdit.DayField, "meeting-plan.month-taken")]),
            "MeetingPlanDayCard.rejected", language);
        var half = proposal.InHalf(1);
        Check(MeetingPlanCard.For(Request(language), half, ProposalEnd.TooOld, Oslo), "MeetingPlanCard.half", language);
        var plan = new MeetingPlan([.. half.Meetings.Select(one => one.Day)], half.Starts);
        var told = Request(language, MeetingPlanRhythm.ToldKind);
        Check(MeetingPlanToldCard.For(told, new ConfirmedPlan(half.Span, plan, Opens), plan.Meetings, plan.Starts), "MeetingPlanToldCard.half", language);
        Check(
            MeetingPlanToldCard.For(told, new ConfirmedPlan(ReportingPeriod.Year(2027), plan, Opens), [plan.Meetings[0]], plan.Starts),
            "MeetingPlanToldCard.one", language);
        Check(
            MeetingPlanToldCard.For(told, new ConfirmedPlan(half.Span, plan, Opens), plan.Meetings, plan.Starts, Day),
            "MeetingPlanToldCard.changed", language);
        var like = proposal with { Like = 2026, AvoidsLike = 2026, Without = [3], IsWithoutAsBefore = true };
        Check(MeetingPlanCard.For(Request(language), like, ProposalEnd.TooOld, Oslo), "MeetingPlanCard.like", language);
    }

    [Fact]
    public void The_fullest_cards_stay_below_24_KB()
    {
        var findings = Enumerable.Range(0, 20).Select(number => new AgendaCandidate(
            AgendaItemKind.Deviation, $"indicator-with-a-long-name-{number}", AgendaText.Written(new string('å', 90)),
            AgendaText.Written(new string('ø', 110)), Ahus, number));
        var draft = AgendaDraft.From(Day, findings, Meeting.Meeting.Length);
        var eleven = Enumerable.Range(1, 11).Select(number => new Organization(new($"organisasjon-{number}"), "Navn", $"Sykehuset nummer {number}", OrganizationKind.HealthTrust)).ToList();
        var full = draft.With([.. eleven.Select(organization => AgendaItem.RaisedBy(organization.Id, new string('æ', 60), 10))]);
        var meeting = Meeting with { Organizations = eleven };
        var typed = full.Kept.ToDictionary(item => MinutesEdit.DecisionField(item.Id), _ => new string('x', 200));

        var said = new CorrectionAnswer("decision-0", new string('y', CorrectionAnswer.LongestText));
        MinutesCorrection[] many =
        [
            .. Enumerable.Range(1, 9).Select(number => new MinutesCorrection(Meeting.Id, Ahus, number, said, Person, Opens, Opens)),
            .. eleven.Select(one => new MinutesCorrection(Meeting.Id, one.Id, 1, said, Person, Opens, Opens) { Verdict = new(false, new string('n', CorrectionEdit.LongestWord), Person, Opens) }),
        ];
        var long250 = Saved with { Decisions = [.. Enumerable.Range(0, 20).Select(number => new Decision($"{number}", AgendaText.Written(new string('å', 90)), new string('x', 250)))] };

        Assert.All(
            new[]
            {
                DraftCard.For(Request(Language.Bokmål), new MeetingQuestion(meeting, draft)),
                AgendaFormCard.For(Request(Language.Bokmål), new MeetingQuestion(meeting, full)),
                AgendaCard.For(Request(Language.Bokmål), new MeetingQuestion(meeting, full)),
                MinutesCard.Form(Request(Language.Bokmål), new MeetingQuestion(meeting, full), typed, problems: []),
                CorrectionCard.For(Request(Language.Bokmål), Corrections(Saved, many) with { Meeting = meeting }),
                CorrectionProposalCard.For(Request(Language.Bokmål), Corrections(long250), "ahus-1"),
                DecisionsCard.For(Request(Language.Bokmål) with { AnswersToday = true }, Corrections(long250, [.. many.Take(9)]), []),
            },
            card => Assert.InRange(Encoding.UTF8.GetByteCount(CardJson.Write(card)), 1, CardJson.HeavyBytes));
    }

    [Fact]
    public void A_title_is_read_in_the_reader_s_own_language()
    {
        var text = AgendaText.Of("agenda.numbered", AgendaArgument.Of(ReportingPeriod.Month(2026, 10)), AgendaArgument.TextOf("day.winter-holiday"));

        Assert.Equal("oktober 2026. vinterferie", new TextCatalog().In(Language.Bokmål).Say(text));
        Assert.StartsWith("October 2026. ", new TextCatalog().In(Language.English).Say(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_read_in_the_reader_s_own_language()
    {
        var text = AgendaText.Of("finding.missing.evidence", AgendaArgument.ListOf(["Ahus", "OUS", "Sunnaas"]));

        Assert.Equal("Mangler svar fra Ahus, OUS og Sunnaas", new TextCatalog().In(Language.Bokmål).Say(text));
        Assert.Equal("No answer yet from Ahus, OUS and Sunnaas", new TextCatalog().In(Language.English).Say(text));
    }

    [Fact]
    public void An_agenda_that_an_earlier_version_drafted_can_still_be_read()
    {
        var title = AgendaText.Of("finding.overdue", AgendaArgument.Plain("Ahus"));
        var evidence = AgendaText.Of("finding.overdue.evidence", AgendaArgument.Plain("Rydd"), AgendaArgument.Plain("01.11.2026"));
        var missing = AgendaText.Of("finding.missing.evidence", AgendaArgument.Plain("Ahus, OUS"));

        string[] said = [.. new[] { title, evidence, missing }.Select(new TextCatalog().In(Language.Bokmål).Say)];
        Assert.Equal(["Aksjon over fristen hos Ahus", "Rydd (frist 01.11.2026)", "Mangler svar fra Ahus, OUS"], said);
    }

    private static CardRequest Request(Language language, RoundKind? kind = null)
    {
        var id = new RoundId(kind ?? MeetingRhythm.AgendaKind, "2026-11");
        var round = new Round(id, Opens, Closes, [new Addressee("ahus", Person)]) { About = Day };
        var key = new DeliveryKey(new Prompt(round.Id, "ahus", Person), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Opens);
    }

    private static CorrectionQuestion Corrections(Minutes minutes, params IReadOnlyList<MinutesCorrection> corrections) =>
        new(Meeting, new StoredFact<Minutes>("2026-11", minutes, 1, Person, Opens, Opens), corrections, Opens + Duration.FromDays(5));

    private static CardRequest Closed(Language language) => Request(language) with { Now = Closes };

    private static void Check(AdaptiveCard card, string name, Language language) =>
        Golden.Matches(card, $"{(name.Contains('/', StringComparison.Ordinal) ? name : $"Meetings/{name}")}.{(language == Language.Bokmål ? "nb" : "en")}");
}

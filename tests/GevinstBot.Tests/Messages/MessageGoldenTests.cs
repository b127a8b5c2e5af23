using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Messages;

/// <summary>Every card of a message in every state, in both languages.</summary>
public sealed class MessageGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), Oslo);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly Person Lead = new(new("6e760000-0000-4000-8000-000000000001"), "Nettverksleder Helse Sør-Øst", "", Language.Bokmål);
    private static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000101"), "Kari *Nordmann*", "", Language.Bokmål);
    private static readonly Person Leader = new(new("6e760000-0000-4000-8000-000000000301"), "Teamleder Hjertesengeposten", "", Language.Bokmål);
    private static readonly string[] Names =
        ["Ahus", "OUS", "Sunnaas", "Sykehuset i Vestfold", "Sykehuset Innlandet", "Sykehuset Telemark", "Sykehuset Østfold", "Sørlandet sykehus", "Vestre Viken", "Sykehusapotekene", "Sykehuspartner"];

    private static readonly Roster Roster = Network();

    private static readonly Message Told = new(
        "Nye mål for ventetid", "Helseministeren har satt nye mål.\n\nSe [her](http://eksempel.no) før møtet.", "Ny journal", AnswerWanted.Nothing, [], null);

    private static readonly Message One = new(
        "Pilot i mars", "Kan dere være med på piloten?", "Ny journal", AnswerWanted.One, ["Ja", "Nei", "Vet ikke ennå"], new LocalDate(2026, 11, 13));

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_is_told_and_asked(Language language, string tag)
    {
        var question = Question(One);
        foreach (var (message, state) in new[]
        {
            (Told, "told"), (Told with { Wanted = AnswerWanted.Read, OnBehalfOf = "", Title = "" }, "read"), (One, "one"),
            (One with { Wanted = AnswerWanted.Several }, "several"), (One with { Wanted = AnswerWanted.Words, Choices = [] }, "words"),
        })
            Golden.Matches(MessageCard.For(Request(language, message), Question(message)), $"Messages/MessageCard.{state}.{tag}");
        Golden.Matches(MessageCard.For(Request(language, One) with { IsReminder = true }, question), $"Messages/MessageCard.reminder.{tag}");
        Golden.Matches(
            MessageCard.Form(Request(language, One), question, new Dictionary<string, string> { ["chosen"] = "9" }, [new Problem("chosen", "form.not-a-choice")]),
            $"Messages/MessageCard.rejected.{tag}");
        Golden.Matches(
            MessageCard.Form(Request(language, One) with { BasedOn = 1 }, question, MessageCard.Fields(new MessageReply([2], "")), []), $"Messages/MessageCard.correction.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_is_answered_read_or_over(Language language, string tag)
    {
        var (answer, words) = (Answer("ahus", 1), Answer("ahus") with { Reply = new MessageReply([], "Vi **begynner** i mars.") });
        var closed = Request(language, One) with { Now = Now + Duration.FromDays(30) };
        Golden.Matches(MessageReceiptCard.For(Request(language, One), Question(One), answer, Kari.Name), $"Messages/MessageReceiptCard.answered.{tag}");
        Golden.Matches(MessageReceiptCard.For(closed, Question(One), answer, by: null), $"Messages/MessageReceiptCard.locked.{tag}");
        var asked = One with { Wanted = AnswerWanted.Words, Choices = [] };
        Golden.Matches(MessageReceiptCard.For(Request(language, asked), Question(asked), words, Kari.Name), $"Messages/MessageReceiptCard.words.{tag}");
        var read = Told with { Wanted = AnswerWanted.Read };
        Golden.Matches(MessageReceiptCard.For(Request(language, read), Question(read), Answer("ahus"), Kari.Name), $"Messages/MessageReceiptCard.read.{tag}");
        Golden.Matches(MessageReceiptCard.Unanswered(closed, Question(One) with { From = null }), $"Messages/MessageReceiptCard.unanswered.{tag}");
        Golden.Matches(MessageReceiptCard.Unanswered(closed, Question(Told)), $"Messages/MessageReceiptCard.told.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_form(Language language, string tag)
    {
        var request = Form(language);
        var open = new Round(new RoundId(new RoundKind("indicators"), "2026-11"), Now, Now + Duration.FromDays(3), [new Addressee("ahus", Kari.Id)]);
        var facts = new MessageFacts(
            Roster, [], [new Named<RoundState>(new RoundState(open, [], []), "Måleindikatorer", "Måleindikatorer til møtet tirsdag 17.\u00a0november")],
            new MessageLimits([], [], Now, Hours));
        var fields = new Dictionary<string, string> { ["wanted"] = "one", ["choices"] = "Ja", ["deadline"] = "2026-11-08", ["text"] = "Når?" };

        Golden.Matches(MessageFormCard.What(request, new Dictionary<string, string>(), []), $"Messages/MessageFormCard.what.{tag}");
        Golden.Matches(MessageFormCard.What(request, fields, [new Problem("wanted", "form.required")]), $"Messages/MessageFormCard.what-rejected.{tag}");
        Golden.Matches(MessageFormCard.ToWhom(request, facts, fields, []), $"Messages/MessageFormCard.to-whom.{tag}");
        fields["wanted"] = "nothing";
        Golden.Matches(MessageFormCard.ToWhom(request, facts with { Missing = [] }, fields, []), $"Messages/MessageFormCard.to-whom-told.{tag}");
        fields["wanted"] = "several";
        Problem[] problems =
        [
            new("choices", MessageEdit.TooFewChoices), new("choices", MessageEdit.TooManyChoices, "8"), new("choices", "form.too-long", "80"),
            new("deadline", TypedDeadline.NothingSent, new LocalDate(2026, 11, 9)), new("deadline", TypedDeadline.TooEarly, new LocalDate(2026, 11, 9)),
            new("deadline", TypedDeadline.TooLate, new LocalDate(2027, 1, 5)), new("roles", MessageEdit.Nobody),
        ];
        Golden.Matches(MessageFormCard.ToWhom(request, facts, fields, problems), $"Messages/MessageFormCard.to-whom-rejected.{tag}");
        Golden.Matches(MessageFormCard.Over(request), $"Messages/MessageFormCard.over.{tag}");
        fields["wanted"] = "nothing";
        fields["group"] = "klinikk";
        var seldom = facts with { Roster = Roster with { Members = [.. Roster.Members, new(Leader.Id, Role.ProgrammeLead, null)] }, Missing = [], HasDirectory = true };
        Golden.Matches(
            MessageFormCard.ToWhom(request, Looked(new DirectoryGroup("g1", "Klinikkledere"), new DirectoryGroup("g2", "Klinikkledere *øst*")), fields, [new("group-found", TypedGroup.SeveralGroups, "klinikk")]),
            $"Messages/MessageFormCard.to-group.{tag}");
        Problem[] unknown =
        [
            new("group", TypedGroup.NoSuchGroup, "klinikk"), new("group", TypedGroup.DirectorySilent), new("group", TypedGroup.NoDirectory),
        ];
        Golden.Matches(MessageFormCard.ToWhom(request, Looked(), fields, unknown), $"Messages/MessageFormCard.to-group-rejected.{tag}");

        MessageFacts Looked(params DirectoryGroup[] found) =>
            seldom with { Limits = facts.Limits with { Group = new(DirectoryOutcome.Answered, found) } };
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_preview_and_what_was_sent(Language language, string tag)
    {
        var (request, sent) = (Form(language), Sent(One));
        var round = MessageRhythm.RoundOf(sent, Roster, Hours);
        var preview = new MessagePreview(sent, new RoomFacts(round, [], []), IsTakenBack: false);
        var later = round.Addressees.Take(7).Select((to, at) => new LaterSend(
            to, at == 0 ? null : new LocalDate(2026, 11, 9), at < 2 ? MoveReason.MonthIsFull : MoveReason.OneADay)).ToList();
        Displacement[] displaced =
        [
            new("Måleindikatorer til møtet tirsdag 17. november", IsReminder: true, Day: null, [.. round.Addressees.Take(2)]),
            new("ADKAR-puls", IsReminder: false, new LocalDate(2026, 11, 10), [round.Addressees[0]]),
        ];

        Golden.Matches(MessageFormCard.Preview(request, preview, Roster, Oslo), $"Messages/MessageFormCard.preview.{tag}");
        Golden.Matches(MessageFormCard.Preview(request, preview with { Room = preview.Room with { Displaced = displaced } }, Roster, Oslo), $"Messages/MessageFormCard.preview-displaces.{tag}");
        Golden.Matches(MessageFormCard.Preview(request, preview with { Room = preview.Room with { Later = later }, IsTakenBack = true }, Roster, Oslo), $"Messages/MessageFormCard.preview-again.{tag}");
        var alone = Sent(Told) with { To = new Recipients([], [Leader.Id]) };
        Golden.Matches(
            MessageFormCard.Preview(request, new MessagePreview(alone, new RoomFacts(MessageRhythm.RoundOf(alone, Roster, Hours), [], []), false), Roster, Oslo), $"Messages/MessageFormCard.preview-one.{tag}");
        var reached = new ReachedGroup(new(DirectoryOutcome.Answered, [new("g1", "Klinikkledere")]), [Kari], ["Ola [Hansen](x)", "Per Olsen"]);
        Golden.Matches(MessageFormCard.Preview(request, preview with { Group = reached }, Roster, Oslo), $"Messages/MessageFormCard.preview-group.{tag}");
        var silent = reached with { Answer = DirectoryGroupAnswer.Without(DirectoryOutcome.Silent), WithoutApp = [] };
        Golden.Matches(MessageFormCard.Preview(request, preview with { Group = silent }, Roster, Oslo), $"Messages/MessageFormCard.preview-silent.{tag}");
        var nobody = Sent(Told) with { To = Recipients.None };
        Golden.Matches(
            MessageFormCard.Preview(request, new MessagePreview(nobody, new RoomFacts(MessageRhythm.RoundOf(nobody, Roster, Hours), [], []), false), Roster, Oslo), $"Messages/MessageFormCard.preview-nobody.{tag}");
        Golden.Matches(MessageFormReceiptCard.For(request, sent, preview.Room, Roster, Oslo), $"Messages/MessageFormReceiptCard.waits.{tag}");
        Golden.Matches(MessageFormReceiptCard.For(request, sent, preview.Room with { Later = later }, Roster, Oslo), $"Messages/MessageFormReceiptCard.waits-later.{tag}");
        var gone = request with { Now = Now + Duration.FromHours(1) };
        Golden.Matches(MessageFormReceiptCard.For(gone, sent, preview.Room, Roster, Oslo), $"Messages/MessageFormReceiptCard.sent.{tag}");
        Golden.Matches(
            MessageFormReceiptCard.For(gone, sent, preview.Room with { IsSent = true, Got = 4, Later = [.. later.Take(1)] }, Roster, Oslo), $"Messages/MessageFormReceiptCard.sent-later.{tag}");
        Golden.Matches(MessageFormReceiptCard.For(gone, alone, new RoomFacts(MessageRhythm.RoundOf(alone, Roster, Hours), [], []), Roster, Oslo), $"Messages/MessageFormReceiptCard.told.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_answers(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var some = Answers(One, [Answer("ahus", 1), Answer("ous", 1), Answer("sunnaas", 2)]);
        Golden.Matches(MessageAnswersCard.For(some, 1, Roster, texts, Oslo).Card, $"Messages/MessageAnswersCard.choices.{tag}");
        Golden.Matches(MessageAnswersCard.For(Answers(One, []) with { IsClosed = true }, 1, Roster, texts, Oslo).Card, $"Messages/MessageAnswersCard.none.{tag}");
        var asked = One with { Wanted = AnswerWanted.Words, Choices = [] };
        var (long1, first) = (Answer("ahus") with { Reply = new MessageReply([], string.Join(' ', Enumerable.Repeat("Vi begynner i mars.", 25))) }, Roster.Organizations);
        var many = Answers(asked, [.. first.Select(one => long1 with { Subject = one.Id.Value }), long1 with { Subject = Leader.Id.Value }]);
        Golden.Matches(MessageAnswersCard.For(many with { IsClosed = true }, 1, Roster, texts, Oslo).Card, $"Messages/MessageAnswersCard.words.{tag}");
        var more = many with { Summary = many.Summary with { Answers = [.. many.Summary.Answers, .. many.Summary.Answers] }, Name = "Pilot i mars" };
        Golden.Matches(MessageAnswersCard.For(more, 1, Roster, texts, Oslo).Card, $"Messages/MessageAnswersCard.many.{tag}");
        Golden.Matches(MessageAnswersCard.For(Answers(Told with { Wanted = AnswerWanted.Read }, [Answer("ahus")]), 1, Roster, texts, Oslo).Card, $"Messages/MessageAnswersCard.read.{tag}");
        Golden.Matches(MessageAnswersCard.For(Answers(Told, []), 1, Roster, texts, Oslo).Card, $"Messages/MessageAnswersCard.told.{tag}");

        Golden.Matches(MessagesCard.For([], texts, Oslo).Card, $"Messages/MessagesCard.none.{tag}");
        Golden.Matches(MessagesCard.For([new Named<SentMessage>(Sent(One), "Pilot i mars", "Pilot i mars")], texts, Oslo).Card, $"Messages/MessagesCard.one.{tag}");
        var list = Enumerable.Range(1, 7).Select(number => new Named<SentMessage>(Sent(One), "Pilot", $"Pilot 2026-11-0{number}-01-1"));
        Golden.Matches(MessagesCard.For([.. list], texts, Oslo).Card, $"Messages/MessagesCard.many.{tag}");
    }

    private static MessageAnswers Answers(Message message, IReadOnlyList<MessageAnswer> given)
    {
        var sent = Sent(message);
        return new MessageAnswers(
            sent, sent.Closes, MessageSummary.Of(message, MessageRhythm.RoundOf(sent, Roster, Hours), given), IsClosed: false);
    }

    private static MessageAnswer Answer(string subject, params int[] chosen) => new(subject, new MessageReply(chosen, ""), Kari.Id, Now);

    private static MessageQuestion Question(Message message) => MessageQuestion.Of(Sent(message), "ahus", Roster, Oslo);

    private static SentMessage Sent(Message message) => new(
        "2026-11-06-01-1", message, new Recipients([.. Roster.Organizations.Select(one => one.Id)], [Leader.Id]), Lead.Id, Now,
        MessageRhythm.OpensAt(Now, Hours), MessageRhythm.ClosesAt(message.Deadline, MessageRhythm.OpensAt(Now, Hours), Oslo));

    private static CardRequest Request(Language language, Message message)
    {
        var round = MessageRhythm.RoundOf(Sent(message), Roster, Hours);
        var to = round.Addressees[0];
        return new CardRequest(round, to, Key(round, to), new TextCatalog().In(language), round.Opens);
    }

    private static CardRequest Form(Language language)
    {
        var round = AskedRhythm.RoundOf(MessageRhythm.FormKind, "2026-11-06-01", Lead.Id, Now);
        return new CardRequest(round, round.Addressees[0], Key(round, round.Addressees[0]), new TextCatalog().In(language), Now) { BasedOn = 1 };
    }

    private static DeliveryKey Key(Round round, Addressee to) => new(new Prompt(round.Id, to.Subject, to.Person), new string('0', 32));

    private static Roster Network()
    {
        var organizations = Names.Select(name => new Organization(new(name.Split(' ')[^1].ToLowerInvariant().Replace('ø', 'o')), name, name, OrganizationKind.HealthTrust)).ToList();
        return new Roster(
            "Helse Sør-Øst", organizations, [Lead, Kari, Leader],
            [new Member(Lead.Id, Role.NetworkLead, null), .. organizations.Select(one => new Member(Kari.Id, Role.Contact, one.Id))], [], []);
    }
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Raised;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>The cards of a raised item in every state, and of the meetings that are over, in both languages.</summary>
public sealed class RaisedGoldenTests
{
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly PersonId Person = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 11, 8, 0);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly Organization Organization = new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);

    private static readonly Meeting[] ToCome =
        [.. new[] { Day, new LocalDate(2026, 12, 15) }.Select(day => Meeting.OfMonth(day, new LocalTime(13, 0)))];

    private static readonly MeetingFacts Facts = new(ToCome[0], DateTimeZoneProviders.Tzdb[OsloTime.ZoneId], [Organization]);
    private static readonly Agenda Agenda = AgendaDraft.From(Day, [], ToCome[0].Length);

    private static readonly RaisedItem Item = new(
        ToCome[0].Id, "2026-11-11-01", Ahus, new RaisedAnswer("Ny *sengepost*", 90, "Kari", "Vi trenger _råd_."), Person, Opens, Opens);

    public static TheoryData<Language> Languages => [Language.Bokmål, Language.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Whoever_raises_it(Language language)
    {
        var request = Request(RaisedRhythm.Kind, language) with { AnswersToday = true };
        var question = new RaiseQuestion(Organization, ToCome, ToCome[0].Id) { Today = ToCome[0].Day };
        Check(RaiseCard.Form(request, question, RaisedAnswer.FieldsOf("Ny *sengepost* 15 min Kari"), []), "RaiseCard.written");
        Check(
            RaiseCard.Form(request, question, new Dictionary<string, string>(), [new Problem(RaisedAnswer.TitleField, "raise.needs-title")]),
            "RaiseCard.rejected");
        foreach (var stage in Enum.GetValues<RaisedStage>())
            Check(
                RaiseReceiptCard.For(
                    request, question with { Standing = Item, Fate = new RaisedFate(stage, Day, Number: 3, Reason: stage is RaisedStage.TakenOff ? "Ta det med *eiendom*." : null) { Minutes = stage is RaisedStage.OnAgenda or RaisedStage.Proposed ? 20 : null } }, "Kari *Nordmann*"),
                $"RaiseReceiptCard.{stage.ToString().ToLowerInvariant()}");
        Check(RaiseReceiptCard.Unanswered(request), "RaiseReceiptCard.none");
        var texts = Request(RaisedRhythm.Kind, language).Texts;
        var withLead = new RaisedFate(RaisedStage.WithLead, Day);
        Check(RaisedItemsCard.For(texts["raised-items.heading"], [(Item, withLead)], of => of.Value, texts), "RaisedItemsCard.one");
        Check(RaisedItemsCard.For(texts["raised-items.heading"], [], of => of.Value, texts), "RaisedItemsCard.none");
        Check(RaisedWordCard.For(Request(RaisedRhythm.WordKind, language), Item with { Verdict = Declined }), "RaisedWordCard");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"{(name.Contains('/', StringComparison.Ordinal) ? name : $"Raised/{name}")}.{Tag(language)}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_lead_who_decides_and_everybody_who_looks_back(Language language)
    {
        var request = Request(RaisedRhythm.LeadKind, language);
        var question = new RaisedQuestion(Item, new MeetingQuestion(Facts, Agenda));
        var taken = new RaisedVerdict(new RaisedWord(10, "Ola", Reason: null), Person, Opens);
        Check(RaisedItemCard.For(request, question), "RaisedItemCard.open");
        Check(
            RaisedItemCard.Form(request, question, new Dictionary<string, string>(), [new Problem(RaisedItemEdit.ReasonField, "draft.needs-reason")]),
            "RaisedItemCard.rejected");
        Check(RaisedItemReceiptCard.For(request, question with { Of = new MeetingQuestion(Facts, Agenda.With([Item.Item])) }, taken), "RaisedItemReceiptCard.taken");
        Check(RaisedItemReceiptCard.For(request, question, Declined), "RaisedItemReceiptCard.declined");
        Check(RaisedItemReceiptCard.Unanswered(request, question), "RaisedItemReceiptCard.closed");
        Check(RaisedItemReceiptCard.Withdrawn(request, question), "RaisedItemReceiptCard.withdrawn");
        Check(RaisedItemReceiptCard.Gone(request), "RaisedItemReceiptCard.gone");
        Meeting[] past = [.. ToCome.Reverse()];
        var behind = new MeetingsBehind(
            new Dictionary<MeetingId, Meeting> { [ToCome[0].Id] = ToCome[1] },
            new Dictionary<string, ArchivedMinutes> { [ToCome[0].Id.ToString()] = new("26/01_2_3", 1) });
        Check(
            PastMeetingsCard.For(PastMeetingsCard.PageOf(past, 1), 1, new HashSet<string> { ToCome[1].Id.ToString() }, behind, request.Texts).Card,
            "Meetings/PastMeetingsCard");
        var call = new CommandCall(Person, "", request.Texts, Opens) { Words = "evaluer nettverket" };
        Check(BeforeSendingCard.Sent(AnswerCard.For(request.Texts, "contacts.asked", 11), [Say.Text("3 får kortet nå.")]).Card, "Chat/BeforeSendingCard.sent");
        Check(BeforeSendingCard.For(call, "Evaluering", "Dette kortet går til alle.", [Say.Text("3 får kortet nå.")], RaisedItemReceiptCard.Gone(request)).Card, "Chat/BeforeSendingCard");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"{(name.Contains('/', StringComparison.Ordinal) ? name : $"Raised/{name}")}.{Tag(language)}");
    }

    private static RaisedVerdict Declined => new(new RaisedWord(90, "Kari", "Ta det med *eiendom*."), Person, Opens);

    private static string Tag(Language language) => language == Language.Bokmål ? "nb" : "en";

    private static CardRequest Request(RoundKind kind, Language language)
    {
        var round = new Round(new RoundId(kind, "2026-11-x"), Opens, Opens + Duration.FromDays(6), [new Addressee("ahus", Person)]) { About = Day };
        var key = new DeliveryKey(new Prompt(round.Id, "ahus", Person), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Opens);
    }
}

using GevinstBot.Chat;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Rounds;
using GevinstBot.Status;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>What comes back when somebody types: an overview, what waits, or one sentence.</summary>
public sealed class CommandCardTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Roster People = new("", [], [new Person(new("ola"), "Ola *Hansen*", "", Language.Bokmål)], [], [], []);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 6, 7, 30);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public async Task The_overview_of_what_each_can_do(Language language, string tag)
    {
        await using var app = await BotApp.StartAsync();
        var commands = app.Services.GetServices<Command>().OrderBy(command => command.Place).ToList();
        var call = new CommandCall(new PersonId("kari"), "", new TextCatalog().In(language), Closes);
        var (member, lead) = (call with { Known = [.. commands.Where(command => !command.Scope.IsForThoseWhoRunIt)] }, call with { Known = commands });
        string[] roles = [call.Texts["role.contact", "Ahus"], call.Texts["role.substitute", "Sunnaas"]];

        Golden.Matches(HelpCard.For(member, roles, page: 1).Card, $"Chat/HelpCard.contact.{tag}");
        Golden.Matches(HelpCard.For(lead, [call.Texts["role.lead"]], page: 1).Card, $"Chat/HelpCard.lead.{tag}");
        Golden.Matches(HelpCard.For(lead, [], page: 2).Card, $"Chat/HelpCard.lead-more.{tag}");
        Golden.Matches(HelpCard.ForStranger(call, ["Kari Nordmann", "Ola Hansen"]).Card, $"Chat/HelpCard.stranger.{tag}");
        Golden.Matches(HelpCard.ForChannel(call).Card, $"Chat/HelpCard.channel.{tag}");
        Golden.Matches(UnknownCard.For(call).Card, $"Chat/UnknownCard.stranger.{tag}");
        Golden.Matches(UnknownCard.For(lead).Card, $"Chat/UnknownCard.lead.{tag}");
        Golden.Matches(LanguageCard.For(call, call.Texts, new TextCatalog().All).Card, $"Chat/LanguageCard.choice.{tag}");
        Golden.Matches(AskedCard.For(member, [Meant("command.report", call.Texts, "november")]).Card, $"Chat/AskedCard.one.{tag}");
        Golden.Matches(
            AskedCard.For(member, [Meant("command.report", call.Texts, ""), Meant("command.waiting", call.Texts, "[x](y)")]).Card,
            $"Chat/AskedCard.two.{tag}");

        MeantCommand<Command> Meant(string key, LocalTexts texts, string argument) => new(
            new CommandWay<Command>(commands.Single(command => command.WordsKey == key), texts.Ways(key)[0], Guessing.Free), argument);
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_waits_is_nothing_two_or_too_many(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var title = texts["indicators.title", texts.Day(new LocalDate(2026, 11, 17))];
        var waiting = Enumerable.Range(0, 8).Select(Waiting).Named(one => one.To.Subject == "x0" ? "ADKAR-puls" : title, one => one.To.Subject);

        Check([], [], [], "nothing");
        Check([.. waiting.Take(2)], [], [], "two");
        Check([.. waiting.Take(6)], [.. waiting.Skip(6)], [], "many");
        Check([], [], [title], "unreadable");
        Check([], [.. waiting.Take(1)], [], "given");
        Check([.. waiting.Take(3)], [.. waiting.Skip(3)], [], "many-given");

        var answered = waiting.Take(5).Select(one => new Named<StillOpen>(
            new StillOpen(one.Item.Round, one.Item.To, new Answered(one.Item.To.Subject, new PersonId("ola"), Closes - Duration.FromDays(2))), one.Title, one.Name)).ToList();
        var all = new WaitingQuestions([.. waiting.Skip(5).Take(1)], [], []) { Answered = answered, HasFigures = true };
        Golden.Matches(WaitingCard.For(all, People, texts, Oslo).Card, $"Status/WaitingCard.answered.{tag}");
        Golden.Matches(WaitingCard.For(all with { Own = [], Answered = [answered[0]] }, People, texts, Oslo).Card, $"Status/WaitingCard.only-answered.{tag}");

        var matter = new WaitingLine(texts["actions.title"], texts.Ways("command.actions")[0], texts.Counted("waiting.actions-overdue", 3, "25.11.2026"));
        Golden.Matches(WaitingCard.For(new WaitingQuestions([], [], []) { Matters = [matter], HasFigures = true }, People, texts, Oslo).Card, $"Status/WaitingCard.actions.{tag}");
        Golden.Matches(WaitingCard.For(new WaitingQuestions([.. waiting], [], []) { Matters = [matter] }, People, texts, Oslo).Card, $"Status/WaitingCard.many-and-actions.{tag}");

        void Check(IReadOnlyList<Named<Unanswered>> own, IReadOnlyList<Named<Unanswered>> given, string[] missing, string state) =>
            Golden.Matches(WaitingCard.For(new WaitingQuestions(own, given, missing), People, texts, Oslo).Card, $"Status/WaitingCard.{state}.{tag}");
    }

    private static Unanswered Waiting(int number)
    {
        var to = new Addressee($"x{number}", new PersonId("kari"));
        var id = new RoundId(new RoundKind("indicators"), "2026-11");
        var round = new Round(id, Closes - Duration.FromDays(9), Closes + Duration.FromDays(number), [to]);
        return new Unanswered(round with { Given = [new GivenTask(to, to.Person, new PersonId("ola"))] }, to);
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_answers_of_one_sentence(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        Check("command.personal-only");
        Check("withdraw.cancelled");
        Check("send-again.done", "ADKAR-puls");
        Check("nudge.nothing", "Ahus");
        Check("nudge.enough", "Ahus", 3);
        Check("nudge.month-is-full", "Ahus", texts.When(Closes, Oslo));
        Check("nudge.one-a-day", "Ahus", texts.When(Closes, Oslo));
        Check("nudge.no-card", "Ahus");
        Check("nudge.already", "Ahus");
        Check("nudge.done", "Ahus", texts.Quoted("ADKAR-puls"));
        Check("nudge.later", "Ahus", texts.Quoted("ADKAR-puls"), texts.When(Closes, Oslo));
        Check("reopen.nothing-locked");
        CheckWay("command.postpone", "reopen.not-locked", texts.When(Closes, Oslo));
        Check("language.chosen");
        Check("meetings.none-planned");
        Check("actions.none");
        Check("feed.no-address");
        Check("pulse-result.none");
        Check("report.no-meeting", texts.Month(new YearMonth(2026, 11)));
        Check("meeting-plan.which-year", 2027, 2029);
        CheckWay("command.meetings", "meeting-plan.already-planned", 2027);
        Check("meeting-plan.first-half-first", 2027, texts.Ways("meeting-plan.half.1")[0]);
        Check("meeting-plan.which-rule", 2027);
        Check("meeting-plan.over", 2026);
        CheckWay("command.move-meeting", "meeting-plan.only-after", 2027, texts.Month(new YearMonth(2027, 12)), texts.Ways("command.move-meeting")[0]);
        Check("agenda.not-sent", texts.When(Closes, Oslo), texts.When(Closes, Oslo));
        Check("agenda.none", texts.When(Closes, Oslo));
        CheckWay("command.meetings", "agenda.unknown-meeting");
        Check("meetings.no-such-day", "31.02", new LocalDate(2026, 11, 17));
        Check("agenda-form.not-sent", texts.When(Closes, Oslo), texts.When(Closes, Oslo), texts.Ways("command.waiting")[0]);
        Check("contacts.asked", 11);
        Check("contacts.open", 1, 11, texts.When(new LocalDate(2027, 2, 15).At(new LocalTime(8, 30))));
        Check("erase.who");
        Check("erase.unknown");
        Check("erase.several");
        Check("erase.cancelled");
        Check("erase.done");
        Check("signal.not-today");
        CheckWay("command.network", "setup.already");
        CheckWay("command.network-export", "network-file.send");
        foreach (var key in (string[])["too-large", "same", "lead-asked"])
            Check($"network-file.{key}");
        foreach (var key in (string[])["one-file", "other-file", "file-not-fetched"])
            Check($"command.{key}");
        Check("figure-file.send", "ventetid-somatikk 2026");
        Check("figure-file.too-large", 5);
        Check("figure-file.nothing-new", 120);
        Check("network-export.no-address");
        Check("file-link.no-address");
        Check("minutes-export.none");
        Check("minutes-export.unknown");
        Check("minutes-export.not-saved", texts.Day(new LocalDate(2026, 11, 17)));
        Check("send-now.nobody");
        Check("raise.no-meeting");
        Check("archive.not-approved", texts.Day(new LocalDate(2026, 11, 17)));
        Check("archive.none");
        Check("note.no-meeting");
        Check("command.unknown-action");
        Check("benefits.no-initiatives");
        Check("tertial.unknown", "2 2026");
        Check("evaluation.asked", 11);
        Check("evaluation.open", 0, 11, texts.When(new LocalDateTime(2026, 11, 9, 8, 30)));
        Check("evaluation-result.none", texts.Ways("command.evaluate")[0]);
        Check("phase-status.none");
        Check("change-plans.none");
        Check("logged-test.no-team");
        Check("programme.none");
        Check("programme-form.no-cohorts");
        Check("phase-status.no-change", texts.Quoted("Riktig oppgavedeling"), "Planlegge");
        Check("phase-status.unknown", texts.List([texts.Quoted("Riktig oppgavedeling"), texts.Quoted("Digital hjemmeoppfølging")]));
        Check("tertial.not-over", texts.Capital(texts.Period(ReportingPeriod.Tertial(2026, 3))), texts.Date(new LocalDate(2026, 12, 31)));
        Check("tertial.empty", texts.Period(ReportingPeriod.Tertial(2026, 2)));
        CheckFirst("command.set-up-first");
        CheckFirst("welcome.first-lead");
        Check("command.not-set-up");
        foreach (var refused in Scopes.Acts.Select(Scopes.Of).Where(scope => scope.RefusalKey is not ("command.unknown" or "submit.not-your-role")))
            Golden.Matches(AnswerCard.Refusal(texts, refused, ["Liv *Leder*"]).Card, $"Chat/AnswerCard.refused-{refused.RefusalKey.Replace('.', '-')}.{tag}");

        void CheckFirst(string key) => Golden.Matches(
            AnswerCard.ForFirstLead(texts, key).Card, $"Chat/AnswerCard.{key.Replace('.', '-')}.{tag}");

        void CheckWay(string command, string key, params object[] arguments) => Golden.Matches(
            AnswerCard.WithWay(texts, command, key, arguments).Card, $"Chat/AnswerCard.{key.Replace('.', '-')}.{tag}");

        void Check(string key, params object[] arguments) => Golden.Matches(
            AnswerCard.For(texts, key, arguments).Card, $"Chat/AnswerCard.{key.Replace('.', '-')}.{tag}");
    }
}

using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Status;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>What comes back when somebody types: an overview, what waits, or one sentence.</summary>
public sealed class CommandCardTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 6, 7, 30);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public async Task The_overview_of_what_can_be_typed(Language language, string tag)
    {
        await using var app = await BotApp.StartAsync();
        var commands = app.Services.GetServices<Command>().OrderBy(command => command.LeadOnly).ToList();
        var call = new CommandCall(new PersonId("kari"), "", new TextCatalog().In(language), Closes);

        Golden.Matches(HelpCard.For(call with { Known = [.. commands.Where(command => !command.LeadOnly)] }).Card, $"Chat/HelpCard.member.{tag}");
        Golden.Matches(HelpCard.For(call with { Known = commands }).Card, $"Chat/HelpCard.lead.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_waits_is_nothing_one_or_many(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var title = texts["indicators.title", texts.Day(new LocalDate(2026, 11, 17))];
        (string Title, Instant Closes)[] waiting = [.. Enumerable.Range(0, 6).Select(day => (title, Closes + Duration.FromDays(day)))];
        Golden.Matches(WaitingCard.For([], [], texts, Oslo).Card, $"Status/WaitingCard.nothing.{tag}");
        Golden.Matches(WaitingCard.For(waiting[..1], [], texts, Oslo).Card, $"Status/WaitingCard.one.{tag}");
        Golden.Matches(WaitingCard.For(waiting, [], texts, Oslo).Card, $"Status/WaitingCard.many.{tag}");
        Golden.Matches(WaitingCard.For([], [title], texts, Oslo).Card, $"Status/WaitingCard.unreadable.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_answers_of_one_sentence(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        Check("command.unknown");
        Check("command.lead-only");
        Check("command.personal-only");
        Check("withdraw.done", "ADKAR-puls");
        Check("report.no-meeting", texts.Month(new YearMonth(2026, 11)));
        Check("report.members-only");
        Check("meeting-plan.which-year", 2027, 2029);
        Check("meeting-plan.already-planned", 2027);
        Check("absence.contacts-only");
        Check("setup.already");
        Check("command.set-up-first");
        Check("command.not-set-up");

        void Check(string key, params object[] arguments) => Golden.Matches(
            AnswerCard.For(texts, key, arguments).Card, $"Chat/AnswerCard.{key.Replace('.', '-')}.{tag}");
    }
}

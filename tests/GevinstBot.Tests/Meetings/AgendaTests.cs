using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

public sealed class AgendaTests
{
    private const string Agenda = "Agenda for møtet";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Every_contact_gets_the_agenda_once_and_is_not_reminded()
    {
        await using var app = await MeetingApp.StartAsync("2026-11-17T12:00");

        foreach (var contact in new[] { "Ahus", "OUS", "Sykehuspartner" })
            Assert.Single(await app.CardsAsync(BotApp.Contact(contact), Agenda));
    }

    [Fact]
    public async Task An_answer_is_kept_and_what_is_raised_with_it_isn_t_on_the_agenda_until_the_lead_takes_it_in()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.AgendaSent);

        var receipt = await app.App.PressCopyAsync(
            Ahus, await app.CardAsync(Ahus, Agenda), AgendaAnswerSubmit.VerbName,
            ("attendance", "substitute"), ("raised", "Ny *sengepost*"), ("raised-minutes", "15"));

        var stored = await app.App.Services.GetRequiredService<AgendaReader>().FindAsync(Meeting.OfMonth(new LocalDate(2026, 11, 17), new LocalTime(13, 0)), CancellationToken.None);
        Assert.Contains("Stedfortrederen kommer", receipt.Words, StringComparison.Ordinal);
        Assert.Equal(Attendance.SendsSubstitute, stored!.Attendance[new OrganizationId("ahus")]);
        Assert.DoesNotContain(stored.Agenda.Kept, item => item.Kind == AgendaItemKind.Raised);
    }

    [Fact]
    public async Task An_answer_without_a_choice_is_rejected_and_keeps_what_was_typed()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.AgendaSent);

        var form = await app.App.PressCopyAsync(
            Ahus, await app.CardAsync(Ahus, Agenda), AgendaAnswerSubmit.VerbName,
            ("attendance", ""), ("raised", "En sak"), ("raised-minutes", "mange"));

        Assert.Contains("⚠ Fyll ut feltet.", form.Words, StringComparison.Ordinal);
        Assert.Equal("En sak", CardReading.ValueOf(form.Card!.Value, "raised"));
        Assert.Equal("mange", CardReading.ValueOf(form.Card!.Value, "raised-minutes"));
    }

    [Fact]
    public async Task The_same_answer_twice_is_one_version()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.AgendaSent);
        var card = await app.CardAsync(Ahus, Agenda);
        var inputs = new Dictionary<string, string> { ["attendance"] = "attends" };

        await app.App.PressAsync(Ahus, card, AgendaAnswerSubmit.VerbName, inputs);
        await app.App.MoveClockByAsync("PT5M");
        await app.PressAsync(Ahus, Agenda, AgendaEditSubmit.VerbName);
        await app.PressAsync(Ahus, Agenda, AgendaAnswerSubmit.VerbName, inputs);

        var answer = (await AnswersAsync(app))[new OrganizationId("ahus")];
        Assert.Equal((1, Instant.FromUtc(2026, 11, 10, 7, 30)), (answer.Version, answer.At));
    }

    [Fact]
    public async Task A_correction_shows_the_answer_and_is_a_new_version()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.AgendaSent);
        await app.PressAsync(Ahus, Agenda, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["attendance"] = "attends" });

        var form = await app.PressAsync(Ahus, Agenda, AgendaEditSubmit.VerbName);
        await app.PressAsync(Ahus, Agenda, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["attendance"] = "absent" });

        var answer = (await AnswersAsync(app))[new OrganizationId("ahus")];
        Assert.Equal("attends", CardReading.ValueOf(form.Card!.Value, "attendance"));
        Assert.Equal((2, new AttendanceAnswer(Attendance.Absent, null, 10)), (answer.Version, answer.Content));
    }

    [Fact]
    public async Task Somebody_else_s_card_is_refused()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.AgendaSent);
        var card = await app.CardAsync(Ahus, Agenda);

        var refused = await app.App.PressCopyAsync(BotApp.Contact("OUS"), card, AgendaAnswerSubmit.VerbName, ("attendance", "absent"));

        Assert.Contains("ikke sendt til deg", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await AnswersAsync(app));
    }

    [Fact]
    public async Task When_the_meeting_starts_the_answer_is_locked()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.AgendaSent);
        var open = await app.CardAsync(Ahus, Agenda);
        await app.App.MoveClockToAsync(MeetingApp.MeetingStarts);

        var closed = await app.CardAsync(Ahus, Agenda);

        Assert.NotEmpty(CardReading.InputIds(open.Card));
        Assert.Empty(CardReading.InputIds(closed.Card));
        Assert.Contains("Møtet har startet, og fristen for å svare er ute.", closed.Words, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyDictionary<OrganizationId, StoredFact<AttendanceAnswer>>> AnswersAsync(MeetingApp app) =>
        app.App.Services.GetRequiredService<AttendanceTable>().OfMeetingAsync(MeetingId.Of(new LocalDate(2026, 11, 17)), CancellationToken.None);
}

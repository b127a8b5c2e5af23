using GevinstBot.Experiences;
using GevinstBot.Meetings;

namespace GevinstBot.Tests.Meetings;

/// <summary>A November with more than there is room for: what people are owed comes on its day, and what doesn't come blames nobody.</summary>
[Trait("Lane", "Slow")]
public sealed class OwedTests
{
    private const string Decisions = "Beslutninger fra møtet";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task In_a_full_month_decisions_come_the_day_after_the_meeting_and_answers_when_the_question_is_over()
    {
        await using var app = await MeetingApp.StartAsync("2026-11-02T09:00");
        await AskAsync(app.App, Ous, "Hvem har prøvd selvinnsjekk?");
        await app.App.MoveClockToAsync("2026-11-03T09:00");
        await app.App.SayAsync(BotApp.Lead, "bekreft kontakter send");
        await app.App.MoveClockToAsync("2026-11-04T09:00");
        await app.App.SayAsync(BotApp.Lead, "evaluer nettverket send");
        await app.App.MoveClockToAsync("2026-11-05T09:00");
        await AskAsync(app.App, Ahus, "Hvem har kalenderen åpen?");
        await app.App.MoveClockToAsync("2026-11-06T09:00");
        await AskAsync(app.App, BotApp.Contact("Sunnaas"), "Hvem har felles opplæring?");
        await app.App.MoveClockToAsync(MeetingApp.MinutesAsked);
        var saved = await app.PressAsync(BotApp.Lead, "Referat fra møtet", MinutesAnswerSubmit.VerbName, MinutesTests.Typed);

        await app.App.MoveClockToAsync(MeetingApp.DecisionsTold);

        Assert.Contains("får beslutninger og aksjoner onsdag 18. november.", saved.Words, StringComparison.Ordinal);
        Assert.Single(await app.CardsAsync(Ahus, Decisions));
        await app.App.MoveClockToAsync("2026-11-23T09:00");
        var answers = Assert.Single(await app.CardsAsync(Ahus, "Svar på"));
        Assert.Contains("Har ikke fått den:", answers.Words, StringComparison.Ordinal);
    }

    private static async Task AskAsync(BotApp app, string person, string question)
    {
        var form = await app.SayAsync(person, "spør nettverket");
        await app.PressCopyAsync(person, form, NetworkQuestionAnswerSubmit.VerbName, ("question-text", question));
        await app.PressCopyAsync(person, form, NetworkQuestionSendSubmit.VerbName);
    }
}

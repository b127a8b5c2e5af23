using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>Rows written by an earlier version of the program must be read for ever: their form is written out here.</summary>
public sealed class StoredFormTests
{
    private const string StoredAgenda =
        """{"MeetingDay":"2026-11-17","Items":[{"Id":"raised-ahus","Kind":"Raised","Title":{"Arguments":[],"Typed":"Ny sak"},"Minutes":10,"Organization":{"Value":"ahus"},"Kept":true},{"Id":"standing-any-other","Kind":"Standing","Title":{"Key":"agenda.standing.any-other","Arguments":[{"Value":"2026-10","Kind":"Period"}]},"Minutes":5,"Kept":false}],"LeftOut":1}""";

    private const string StoredMinutes =
        """{"Meeting":"2026-11-17","Decisions":[{"ItemId":"raised-ahus","Title":{"Arguments":[],"Typed":"Ny sak"},"Text":"Ja"}],"Actions":[{"Number":1,"What":"Noe","Organization":{"Value":"ous"},"Due":"2026-12-01"}]}""";

    [Fact]
    public async Task An_agenda_keeps_its_form()
    {
        await using var app = await BotApp.StartAsync();
        var agenda = new Agenda(
            new LocalDate(2026, 11, 17),
            [
                AgendaItem.RaisedBy(new OrganizationId("ahus"), "Ny sak", minutes: 10),
                new AgendaItem("standing-any-other", AgendaItemKind.Standing,
                    AgendaText.Of("agenda.standing.any-other", AgendaArgument.Of(Domain.Calendar.ReportingPeriod.Month(2026, 10))), Minutes: 5, Kept: false),
            ],
            LeftOut: 1);

        await app.Services.GetRequiredService<AgendaTable>().DraftAsync(MeetingId.Of(agenda.MeetingDay), agenda, Instant.FromUtc(2026, 11, 6, 8, 0), CancellationToken.None);

        Assert.Equal(StoredAgenda, await ContentAsync(app, AgendaTable.Name, "2026-11", "agenda"));
        Assert.Equal(StoredAgenda, await ContentAsync(app, AgendaTable.Name, "2026-11", "~agenda~0001"));
        var read = await app.Services.GetRequiredService<AgendaTable>().FindAsync(MeetingId.Of(agenda.MeetingDay), CancellationToken.None);
        Assert.Equal("raised-ahus", Assert.Single(read!.Content.Kept).Id);
    }

    [Fact]
    public async Task Minutes_keep_their_form()
    {
        await using var app = await BotApp.StartAsync();
        var minutes = new Minutes(
            new LocalDate(2026, 11, 17), [new Decision("raised-ahus", AgendaText.Written("Ny sak"), "Ja")],
            [new DecidedAction(1, "Noe", new OrganizationId("ous"), new LocalDate(2026, 12, 1))]);

        await app.Services.GetRequiredService<MinutesTable>().StoreAsync(
            MeetingId.Of(minutes.Meeting), minutes, basedOn: 0, new PersonId("6e760000-0000-4000-8000-000000000001"), Instant.FromUtc(2026, 11, 17, 14, 0), CancellationToken.None);

        Assert.Equal(StoredMinutes, await ContentAsync(app, MinutesTable.Name, "minutes", "2026-11"));
    }

    [Fact]
    public async Task Of_five_answers_at_the_same_moment_one_is_stored_and_the_others_learn_which()
    {
        await using var app = await BotApp.StartAsync();
        var (table, now) = (app.Services.GetRequiredService<AttendanceTable>(), Instant.FromUtc(2026, 11, 10, 8, 0));
        var day = MeetingId.Of(new LocalDate(2026, 11, 17));

        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(minutes => table.StoreAsync(
            day, new OrganizationId("ahus"), basedOn: 0, new AttendanceAnswer(Attendance.Attends, "Sak", minutes), new PersonId("p"), onBehalf: false, now, CancellationToken.None)));

        var standing = (await table.OfMeetingAsync(day, CancellationToken.None)).Single().Value;
        Assert.Equal((1, standing), (standing.Version, Assert.Single(results, result => result.Outcome == StoreOutcome.Stored).Standing));
        Assert.Equal(
            Enumerable.Repeat((StoreOutcome.Overtaken, standing), 4),
            results.Where(result => result.Outcome != StoreOutcome.Stored).Select(result => (result.Outcome, result.Standing)));
    }

    private static async Task<string?> ContentAsync(BotApp app, string table, string partition, string row) =>
        (await app.Services.GetRequiredService<TableServiceClient>().GetTableClient(table).GetEntityAsync<TableEntity>(partition, row)).Value.GetString("Content");
}

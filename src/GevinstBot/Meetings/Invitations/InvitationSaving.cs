using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings.Invitations;

/// <summary>Brings one meeting's event in line, and notes how far it has come.</summary>
public sealed class InvitationSaving(
    OrganiserCalendar calendar, PeopleDirectory directory, AgendaReader agendas, InvitationTable invitations, CurrentNetwork network,
    TextCatalog catalog)
{
    private LocalTexts Texts => catalog.In(Language.Bokmål);

    /// <summary>Whether there is a calendar to bring in line.</summary>
    public bool IsSet => calendar.IsSet;

    /// <returns>What keeps it from being so; null when it is.</returns>
    public Task<GraphFailure?> BringInLineAsync(DueInvitation due, Instant now, CancellationToken ct) =>
        due.Step is InvitationStep.Cancel ? CancelAsync(due.Known!, now, ct) : WriteAsync(due, due.Meeting!, now, ct);

    private async Task<GraphFailure?> CancelAsync(Invitation known, Instant now, CancellationToken ct)
    {
        var failure = await calendar.CancelAsync(known.Event!, Texts["invitation.cancelled"], ct);
        // What isn't there any more is cancelled, whoever did it.
        if (failure is null or { IsGone: true })
            return await GoneAsync(known, now, ct);
        return await RefusedAsync(known, failure, now, ct);
    }

    private async Task<GraphFailure?> WriteAsync(DueInvitation due, Meeting meeting, Instant now, CancellationToken ct)
    {
        var (found, failure) = await GraphErrors.TryAsync(() => directory.OfAsync(due.People, ct), ct);
        if (failure is not null)
            return failure;
        var invited = found!.Where(person => !string.IsNullOrEmpty(person.Mail)).ToList();
        var known = (due.Known ?? new Invitation(due.Id, Event: null, "", due.Starts, now)) with
        {
            Looked = now,
            Unreached = due.People.Count - invited.Count,
        };
        var (written, refusal) = await calendar.PutAsync(known.Event, await EventAsync(due, meeting, known, invited, ct), ct);
        if (refusal is { IsGone: true } && known.Event is not null)
            return await GoneAsync(known, now, ct);
        if (refusal is not null)
            return await RefusedAsync(known, refusal, now, ct);
        await invitations.StoreAsync(
            known with { Event = written!.Id, Says = due.Says, Starts = due.Starts, Join = written.Join, IsRefused = false }, ct);
        return null;
    }

    private async Task<CalendarEvent> EventAsync(
        DueInvitation due, Meeting meeting, Invitation known, List<DirectoryPerson> invited, CancellationToken ct)
    {
        var agenda = due.HasAgenda ? (await agendas.FindAsync(meeting, ct))?.Agenda : null;
        var facts = new MeetingFacts(meeting, network.Zone, network.Roster.Organizations);
        var says = string.Create(CultureInfo.InvariantCulture, $"{due.Says}-{invited.Count}");
        // The organiser is in the meeting already.
        var others = invited.Where(person => !IsOrganiser(person)).ToList();
        return new CalendarEvent(
            due.Id.ToString(), says, MeetingWords.Title(meeting, Texts), InvitationText.For(facts, agenda, Texts),
            Wall(due.Starts), Wall(due.Starts + meeting.Length), OsloTime.ZoneId, others)
        {
            Number = known.Number,
            Place = MeetingWords.Place(meeting),
        };
    }

    private bool IsOrganiser(DirectoryPerson person) => person.Id.Value.Equals(calendar.Organiser, StringComparison.OrdinalIgnoreCase)
        || string.Equals(person.Mail, calendar.Organiser, StringComparison.OrdinalIgnoreCase);

    /// <summary>The next one is another: the calendar would take it for the one that is gone.</summary>
    private async Task<GraphFailure?> GoneAsync(Invitation known, Instant now, CancellationToken ct)
    {
        await invitations.StoreAsync(
            known with { Event = null, Join = null, Says = "", Number = known.Number + 1, Looked = now, IsRefused = false }, ct);
        return null;
    }

    /// <summary>What is wrong with one event keeps no other waiting.</summary>
    private async Task<GraphFailure?> RefusedAsync(Invitation known, GraphFailure failure, Instant now, CancellationToken ct)
    {
        if (failure.Outcome is GraphOutcome.Refused or GraphOutcome.Conflict)
            await invitations.StoreAsync(known with { Looked = now, IsRefused = true }, ct);
        return failure;
    }

    private LocalDateTime Wall(Instant at) => at.InZone(network.Zone).LocalDateTime;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings.Invitations;

/// <summary>A meeting whose event is to be brought in line.</summary>
/// <param name="Step">What is to be done.</param>
/// <param name="Id">Its meeting.</param>
/// <param name="Known">How far its event has come; null where there has been none.</param>
public sealed record DueInvitation(InvitationStep Step, MeetingId Id, Invitation? Known)
{
    /// <summary>As it is planned; null where the plan has it no longer.</summary>
    public Meeting? Meeting { get; init; }

    public Instant Starts { get; init; }

    /// <summary>Whoever is invited.</summary>
    public IReadOnlyList<PersonId> People { get; init; } = [];

    public string Says { get; init; } = "";

    /// <summary>The agenda has been sent, and stands in it.</summary>
    public bool HasAgenda { get; init; }
}

/// <summary>Compares the plan with the organiser's calendar, as it was noted: the calendar itself isn't asked.</summary>
public sealed class InvitationReader(
    InvitationTable invitations, MeetingRounds meetings, MeetingAudienceReader audience, AgendaTable agendas, CurrentNetwork network)
{
    /// <summary>What is otherwise than it should be, the soonest meeting first.</summary>
    public async Task<IReadOnlyList<DueInvitation>> DueAsync(Instant now, CancellationToken ct)
    {
        var known = await invitations.AllAsync(ct);
        var toCome = meetings.ToCome(now).Where(meeting => IsSettled(meeting, now)).ToList();
        var instead = await audience.InsteadAsync(toCome, ct);
        var due = new List<DueInvitation>();
        foreach (var meeting in toCome)
        {
            var people = audience.Of(meeting, meetings.StartsAt(meeting), changed: Instant.MaxValue, instead)
                .Select(to => to.Person).Concat(network.Roster.Leads);
            due.Add(await OfAsync(meeting, known.GetValueOrDefault(meeting.Id), [.. people.Distinct()], now, ct));
        }
        due.AddRange(known.Values.Where(one => IsOff(one.Meeting, now)).Select(one => Gone(one, now)));
        return [.. due.Where(one => one.Step is not InvitationStep.None).OrderBy(one => one.Starts)];
    }

    private async Task<DueInvitation> OfAsync(
        Meeting meeting, Invitation? known, IReadOnlyList<PersonId> people, Instant now, CancellationToken ct)
    {
        var agenda = meetings.AgendaSentAt(meeting) <= now ? await agendas.FindReadableAsync(meeting.Id, ct) : null;
        var (starts, says) = (meetings.StartsAt(meeting), Says(meeting, people, agenda?.Version ?? 0));
        // An agenda that is being changed is told when the lead has left it alone.
        var isChanging = agenda is not null && now < agenda.At + MeetingChangeRhythm.Settles && known is { Event: not null };
        return new DueInvitation(isChanging ? InvitationStep.None : InvitationRhythm.Step(known, starts, says, now), meeting.Id, known)
        {
            Meeting = meeting,
            Starts = starts,
            People = people,
            Says = says,
            HasAgenda = agenda is not null,
        };
    }

    private static DueInvitation Gone(Invitation known, Instant now) =>
        new(InvitationRhythm.Step(known, starts: null, says: "", now), known.Meeting, known) { Starts = known.Starts };

    private bool IsSettled(Meeting meeting, Instant now) => InvitationRhythm.IsSettled(
        meeting, network.ConfirmedPlans.Where(plan => plan.Has(meeting.Id)).Select(plan => (Instant?)plan.At).FirstOrDefault(), now);

    /// <summary>Cancelled and left alone, or taken out of the plan.</summary>
    private bool IsOff(MeetingId id, Instant now) =>
        meetings.Find(id) is not { } meeting || (!meeting.TakesPlace && IsSettled(meeting, now));

    /// <summary>By what an event is known to say this and nothing else; names and addresses don't follow from it.</summary>
    private static string Says(Meeting meeting, IReadOnlyList<PersonId> people, int agenda)
    {
        var all = string.Join('|', (string[])
        [
            meeting.Subject ?? "", meeting.Begins.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            meeting.Length.TotalMinutes.ToString(CultureInfo.InvariantCulture), agenda.ToString(CultureInfo.InvariantCulture),
            .. people.Select(person => person.Value).Order(StringComparer.Ordinal),
            // Only where there is one: what stands in calendars says the same without.
            .. meeting.Room is { } room ? [room] : (string[])[],
            .. meeting.IsObligatory ? ["obligatory"] : (string[])[],
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16));
    }
}

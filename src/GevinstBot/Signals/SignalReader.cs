using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Signals;

/// <summary>Signals, and what became of them by the agendas that there are.</summary>
public sealed class SignalReader(SignalTable signals, AgendaReader agendas, MeetingRounds meetings, CurrentNetwork network)
{
    /// <summary>What somebody is asked who may tell a signal: for whom, and what has been told lately.</summary>
    public async Task<SignalQuestion> AskAsync(CardRequest card, CancellationToken ct)
    {
        var (organization, now) = (new OrganizationId(card.To.Subject), card.Now);
        var (known, next) = await AgendasAsync(now, ct);
        var told = (await signals.OfOrganizationAsync(organization, now - SignalRhythm.Waits, ct))
            .Select(signal => new ToldSignal(signal, SignalFate.Of(signal, known, next)));
        return new SignalQuestion(
            network.Roster.Organization(organization),
            [.. network.Roster.Initiatives.Where(initiative => initiative.Organizations.Contains(organization))],
            [.. told], network.Zone);
    }

    /// <summary>What no agenda has yet, for the draft that is made now.</summary>
    public async Task<IReadOnlyList<Signal>> WaitingAsync(Instant now, CancellationToken ct)
    {
        var told = await signals.SinceAsync(now - SignalRhythm.Waits, ct);
        if (told.Count == 0)
            return [];
        var (known, next) = await AgendasAsync(now, ct);
        return [.. told.Where(signal => SignalFate.Of(signal, known, next).Stage == SignalStage.Waiting)];
    }

    /// <summary>The agendas that may hold a signal that is told of now, and the next meeting that has none.</summary>
    private async Task<(IReadOnlyList<(Agenda Agenda, bool IsSent)> Known, LocalDate? Next)> AgendasAsync(Instant now, CancellationToken ct)
    {
        var (known, today) = (new List<(Agenda, bool)>(), network.DayOf(now));
        LocalDate? next = null;
        foreach (var meeting in meetings.Around(new Interval(now - SignalRhythm.Waits, now)))
        {
            if (await agendas.FindAsync(meeting, ct) is { } found)
                known.Add((found.Agenda, meetings.Beat(meeting).MorningOf(-5) <= now));
            else if (meeting is { TakesPlace: true, Id.IsExtra: false } && meeting.Day >= today)
                next ??= meeting.Day;
        }
        return (known, next);
    }
}

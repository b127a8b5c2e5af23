using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Signals;

public enum SignalStage
{
    /// <summary>In no draft yet: it may be corrected, and is proposed in the next.</summary>
    Waiting,

    /// <summary>Proposed to the lead.</summary>
    Proposed,

    /// <summary>An item of an agenda that was sent.</summary>
    OnAgenda,

    /// <summary>The lead took it off.</summary>
    TakenOff,
}

/// <summary>What became of a signal.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Meeting">For which meeting; of one that waits, the next that has no agenda yet, null when none is planned.</param>
/// <param name="Number">Which item of the agenda; 0 where it is none.</param>
public sealed record SignalFate(SignalStage Stage, LocalDate? Meeting = null, int Number = 0)
{
    /// <summary>As far as it has come by the agendas that there are; one that had no room for it leaves it to the next.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="agendas">Each with whether the organisations have got it.</param>
    /// <param name="next">The next meeting without an agenda.</param>
    public static SignalFate Of(Signal signal, IEnumerable<(Agenda Agenda, bool IsSent)> agendas, LocalDate? next)
    {
        foreach (var (agenda, isSent) in agendas)
        {
            if (agenda.Items.FirstOrDefault(item => item.IsMadeOf(signal.Organization, signal.Id)) is not { } item)
                continue;
            return !isSent ? new SignalFate(SignalStage.Proposed, agenda.MeetingDay)
                : item.Kept ? new SignalFate(SignalStage.OnAgenda, agenda.MeetingDay, agenda.NumberOf(item))
                : new SignalFate(SignalStage.TakenOff, agenda.MeetingDay);
        }
        return new SignalFate(SignalStage.Waiting, next);
    }
}

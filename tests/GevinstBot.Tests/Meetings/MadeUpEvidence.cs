using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>One finding of each kind; how often it was asked shows that a draft is made once.</summary>
public sealed class MadeUpEvidence : AgendaEvidence
{
    public int Asked { get; private set; }

    public static IReadOnlyList<AgendaCandidate> Findings { get; } =
    [
        Finding(AgendaItemKind.MissingAnswer, "sunnaas", "Sunnaas har ikke rapportert"),
        Finding(AgendaItemKind.Deviation, "ous-fristbrudd", "Andel fristbrudd er 4,2 % hos OUS (mål 0 %)"),
        Finding(AgendaItemKind.Barrier, "ahus-hjemmeoppfolging", "Kunnskap stopper Digital hjemmeoppfølging hos Ahus"),
        Finding(AgendaItemKind.OverdueAction, "siv-2026-10-1", "Aksjonen *Rydd i listene* er over fristen"),
    ];

    public override Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        Asked++;
        return Task.FromResult(Findings);
    }

    private static AgendaCandidate Finding(AgendaItemKind kind, string key, string title) =>
        new(kind, key, AgendaText.Written(title), AgendaText.Written($"Fra rapporten for oktober 2026 ({key})"), new OrganizationId(key.Split('-')[0]), Severity: 1);
}

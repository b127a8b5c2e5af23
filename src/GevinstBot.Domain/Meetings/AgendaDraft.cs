using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// The agenda that the month's findings suggest: deviations first, the worst first. Everything in it fits into the meeting;
/// the last items get short before any is left out.
/// </summary>
public static class AgendaDraft
{
    public const int LeastMinutes = 5;

    /// <summary>However long the meeting is: nobody gets through more, and the rest is in the report.</summary>
    private const int MostFindings = 15;

    private const int WelcomeMinutes = 10;
    private const int AnyOtherMinutes = 5;

    public static Agenda From(LocalDate meetingDay, IEnumerable<AgendaCandidate> candidates, Duration length)
    {
        var ordered = candidates
            .OrderBy(candidate => candidate.Kind)
            .ThenByDescending(candidate => candidate.Severity)
            .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .DistinctBy(candidate => candidate.Id)
            .ToList();
        var available = (int)length.TotalMinutes - WelcomeMinutes - AnyOtherMinutes;
        var fitting = ordered.Take(Math.Clamp(available / LeastMinutes, 0, MostFindings)).ToList();
        var minutes = Fitted(fitting, available);
        AgendaItem[] items =
        [
            fitting.Exists(candidate => candidate.Kind == AgendaItemKind.Minutes)
                ? Standing("welcome", WelcomeMinutes) with { Title = AgendaText.Of("agenda.standing.opening") }
                : Standing("welcome", WelcomeMinutes),
            .. fitting.Select((candidate, place) => Item(candidate, minutes[place])),
            Standing("any-other", AnyOtherMinutes),
        ];
        return new Agenda(meetingDay, items, LeftOut: ordered.Count - fitting.Count);
    }

    /// <summary>An extra meeting's: what it is called for has all the time there is.</summary>
    public static Agenda Of(Meeting extra)
    {
        var minutes = (int)extra.Length.TotalMinutes - AnyOtherMinutes;
        AgendaItem[] subject = extra.Subject is { } title
            ? [new AgendaItem("raised-subject", AgendaItemKind.Raised, AgendaText.Written(title), Math.Max(LeastMinutes, minutes))]
            : [];
        return new Agenda(extra.Day, [.. subject, Standing("any-other", AnyOtherMinutes)], LeftOut: 0);
    }

    /// <summary>The wanted minutes, shortened from the end of the list until they fit; what was asked for stays beside them.</summary>
    private static int[] Fitted(List<AgendaCandidate> candidates, int available)
    {
        int[] minutes = [.. candidates.Select(candidate => candidate.Minutes ?? Wanted(candidate.Kind))];
        for (var place = minutes.Length - 1; place >= 0 && minutes.Sum() > available; place--)
            minutes[place] = Math.Max(LeastMinutes, minutes[place] - (minutes.Sum() - available));
        return minutes;
    }

    private static int Wanted(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Deviation => 15,
        AgendaItemKind.Counterweight or AgendaItemKind.FollowUp or AgendaItemKind.Barrier or AgendaItemKind.Blocker
            or AgendaItemKind.Benefit or AgendaItemKind.Evaluation or AgendaItemKind.PeerShare or AgendaItemKind.Reflection
            or AgendaItemKind.Raised => 10,
        AgendaItemKind.Minutes or AgendaItemKind.Signal or AgendaItemKind.OverdueAction or AgendaItemKind.MissingAnswer => LeastMinutes,
        AgendaItemKind.NewIndicator or AgendaItemKind.Retirement or AgendaItemKind.Standing => LeastMinutes,
    };

    private static AgendaItem Item(AgendaCandidate candidate, int minutes) =>
        new(candidate.Id, candidate.Kind, candidate.Title, minutes, candidate.Organization, candidate.Evidence)
        {
            Sources = candidate.Sources,
            Approves = candidate.Approves,
            Presenter = candidate.Presenter,
            Asked = candidate.Minutes,
            IsReported = candidate.IsReported ? true : null,
        };

    private static AgendaItem Standing(string name, int minutes) =>
        new($"standing-{name}", AgendaItemKind.Standing, AgendaText.Of($"agenda.standing.{name}"), minutes);
}

namespace GevinstBot.Tests.Sending;

/// <summary>When a kill struck.</summary>
public enum KillMoment
{
    DuringSend,
    DuringUpdate,
    DuringAnswer,
    DuringRun,
    Idle,
}

/// <summary>What a number of months with kills came to.</summary>
public sealed class CrashReport
{
    private readonly Dictionary<KillMoment, int> _kills = [];

    public int Months { get; set; }

    public int Kills => _kills.Values.Sum();

    /// <summary>Messages whose fate the ledger doesn't know.</summary>
    public int Ambiguous { get; set; }

    /// <summary>Of those, first messages that never arrived, and whose person got the reminder or the resend.</summary>
    public int Covered { get; set; }

    /// <summary>Of those, first messages that never arrived, and whose reminder or resend was cut off too.</summary>
    public int CutOffTwice { get; set; }

    /// <summary>Of those, messages that did arrive.</summary>
    public int ArrivedUnknown { get; set; }

    /// <summary>Messages that arrived.</summary>
    public int Messages { get; set; }

    /// <summary>Answers whose receipt came.</summary>
    public int Acknowledged { get; set; }

    /// <summary>Presses that were cut off, and pressed again.</summary>
    public int CutOff { get; set; }

    /// <summary>What several came to together.</summary>
    public static CrashReport Of(IReadOnlyCollection<CrashReport> reports)
    {
        var all = new CrashReport
        {
            Months = reports.Sum(report => report.Months),
            Ambiguous = reports.Sum(report => report.Ambiguous),
            Covered = reports.Sum(report => report.Covered),
            CutOffTwice = reports.Sum(report => report.CutOffTwice),
            ArrivedUnknown = reports.Sum(report => report.ArrivedUnknown),
            Messages = reports.Sum(report => report.Messages),
            Acknowledged = reports.Sum(report => report.Acknowledged),
            CutOff = reports.Sum(report => report.CutOff),
        };
        foreach (var (moment, kills) in reports.SelectMany(report => report._kills))
            all._kills[moment] = all._kills.GetValueOrDefault(moment) + kills;
        return all;
    }

    public void Killed(KillMoment moment) => _kills[moment] = _kills.GetValueOrDefault(moment) + 1;

    public override string ToString() =>
        $"""
        {Kills} kills in {Months} months: {string.Join(", ", Enum.GetValues<KillMoment>().Select(moment => $"{moment} {_kills.GetValueOrDefault(moment)}"))}
        messages arrived {Messages}; ambiguous {Ambiguous}, of which arrived {ArrivedUnknown} and covered by a reminder or resend {Covered}; cut off twice {CutOffTwice}
        answers acknowledged {Acknowledged}, all stored; presses cut off and repeated {CutOff}
        """;
}

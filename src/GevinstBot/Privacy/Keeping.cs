using GevinstBot.Texts;

namespace GevinstBot.Privacy;

/// <summary>What something is kept for; the order is that in which it is shown.</summary>
public enum KeptFor
{
    /// <summary>To know who somebody is, and how they are reached.</summary>
    You,

    /// <summary>What somebody has answered and proposed: their organisation's or team's.</summary>
    Answers,

    /// <summary>What they were sent, and that they have opened it.</summary>
    Sent,

    /// <summary>What they have decided for the network, or asked for.</summary>
    Acts,

    /// <summary>A table that nobody has said it of yet: nothing that is kept is left out.</summary>
    Other,
}

/// <summary>What each table is for, and how long what is in it is kept: <see cref="RowRetention"/> removes it then.</summary>
public static class Keeping
{
    private static readonly Dictionary<KeptFor, string[]> Tables = new()
    {
        [KeptFor.You] = ["Networks", "Conversations", "AppInstalls", "Languages", "PersonReferences"],
        [KeptFor.Answers] =
        [
            "IndicatorAnswers", "PulseAnswers", "CheckIns", "LoggedTests", "TeamIndicators", "TeamMeasurements", "AdvisorScores",
            "Attendance", "MessageAnswers", "ContactAnswers", "ContactProposals", "Signals",
            "IndicatorProposals", "BenefitPlans", "BenefitMeasurements", "Actions", "Blockers", "ForwardedIndicators", "FollowUps",
            "MinutesCorrections", "RaisedItems", "EvaluationAnswers", "PhaseAnswers", "Experiences",
            "Presences",
        ],
        [KeptFor.Sent] =
        [
            "Deliveries", "SeenCards", "AbsenceProposals", "ContactReturns", "Handovers", "GroupPulseAsked", "GroupPulseAnswered",
            "GroupPulseAnswers", "GroupPulseKeys", "GroupPulseComments",
        ],
        [KeptFor.Acts] =
        [
            "Agendas", "Minutes", "MeetingPlans", "MeetingPlanProposals", "NetworkProposals", "Nudges", "Postponements", "Reopenings",
            "Withdrawals", "Messages", "FigureFiles", "FeedLinks", "ExportLinks", "AskedForms",
            "RoadmapMeasures", "MeetingNotes", "ArchivedMinutes", "ChangePlans", "GroupPulses", "GroupPulseWords",
        ],
    };

    public static KeptFor Of(string table) =>
        Tables.Where(group => group.Value.Contains(table)).Select(group => group.Key).DefaultIfEmpty(KeptFor.Other).First();

    /// <summary>«slettes etter 12 måneder»: how long, in words.</summary>
    public static string Words(string table, RetentionOptions keep, LocalTexts texts) =>
        RowRetention.Rules.FirstOrDefault(rule => rule.Table == table)?.Words(keep, texts) ?? texts["own-data.kept"];
}

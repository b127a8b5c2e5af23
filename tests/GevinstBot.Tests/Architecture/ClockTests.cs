using System.Text.RegularExpressions;

namespace GevinstBot.Tests.Architecture;

/// <summary>
/// Who asks what time it is. What is due is decided by the moment a run, a press or a message began, which is handed on; whoever asks
/// besides stands here with the reason, and how often.
/// </summary>
public sealed partial class ClockTests
{
    private static readonly Dictionary<string, (int Times, string Reason)> Asking = new()
    {
        ["Sending/DeliveryTick.cs"] = (1, "a run's moment"),
        ["Sending/DeliveryWake.cs"] = (2, "a run's moment, or that of a card brought up to date"),
        ["Chat/SubmitGate.cs"] = (1, "a press's moment"),
        ["Chat/Installations.cs"] = (2, "the moment of an installation, and of a removal"),
        ["Chat/TeamChannels.cs"] = (2, "the moment at which a channel is heard of, and of a removal"),
        ["Chat/TypedMessages.cs"] = (4, "the moment of a message, of one from somebody unknown, of an action on a message, and of what comes after a press"),
        ["LearningNetwork/TeamStatusPrompts.cs"] = (1, "whether a card that is to come is only planned is known by the clock alone"),
        ["Network/CurrentNetwork.cs"] = (1, "an organisation's name, and its place in the network, begins and ends on a day"),
        ["Documents/ExportEndpoints.cs"] = (1, "a link is good for some minutes"),
        ["Tab/TabEndpoints.cs"] = (1, "a page is as of the moment it is asked for"),
        ["Network/NetworkImport.cs"] = (1, "an import's moment"),
        ["Sending/DeliveryPlanner.cs"] = (1, "a wave lasts for minutes, and the hours of sending may end meanwhile"),
        ["Reporting/IndicatorSeriesUpkeep.cs"] = (1, "a start notes again what was answered lately"),
        ["Sending/LastLook.cs"] = (2, "a wave lasts for minutes: what was due may have closed meanwhile, and the hours of sending may end"),
        ["Sending/PromptSender.cs"] = (4, "a lease begins when its row is claimed, a wait when Teams asks for it, and how late a message was is known when it has left"),
        ["Sending/Messenger.cs"] = (1, "opening a chat and waiting for room take time, and a call must end before its lease"),
        ["Storage/Backup/BackupWriting.cs"] = (1, "what was written since a backup began is read once more"),
        ["Verbs/StoreVerb.cs"] = (1, "what is done at the command line is logged with its moment"),
        ["Verbs/Checks/ZoneCheck.cs"] = (1, "what the clock says is what is checked"),
        ["Verbs/Incident/IncidentReport.cs"] = (1, "a report says when it was made"),
        ["Reporting/Figures/FigureWatch.cs"] = (1, "when a folder is looked into"),
        ["Graph/GraphTimer.cs"] = (1, "when mailboxes and calendar are looked at"),
        ["Storage/UnreadableRows.cs"] = (1, "when a row was noticed says whether it is still broken"),
    };

    [Fact]
    public void Whoever_asks_the_clock_has_a_reason() => Assert.Equal(
        Asking.Select(file => $"{file.Key} asks {file.Value.Times}").Order(StringComparer.Ordinal),
        from file in ProductFiles.All
        let times = Question().Count(file.Code)
        where times > 0
        select $"{file.Path} asks {times}");

    [GeneratedRegex(@"\.(GetCurrentInstant|GetUtcNow|GetLocalNow)\(")]
    private static partial Regex Question();
}

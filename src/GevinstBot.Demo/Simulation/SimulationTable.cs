using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;
using Spectre.Console;

namespace GevinstBot.Demo.Simulation;

/// <summary>The report as a lead reads it: a line for each month and kind of round, and below it what held and what didn't.</summary>
public static class SimulationTable
{
    public const int Width = 140;

    private const int MostFindings = 8;

    public static void Write(IAnsiConsole console, SimulationReport report, SimulationFacts facts, CurrentNetwork network, LocalTexts texts)
    {
        var (first, last) = (network.DayOf(facts.Period.Start), network.DayOf(facts.Period.End));
        console.WriteLine(texts["simulation.heading", network.Roster.Region, texts.Date(first), texts.Date(last)]);
        console.Write(TableOf(report.Rows, texts));
        console.WriteLine(texts[
            "simulation.tried", facts.Messages.Count(message => !message.IsReply), facts.Acknowledged.Count,
            Tried(Trial.Mistake), Tried(Trial.Left), Tried(Trial.Returned), Tried(Trial.NewContact)]);
        console.WriteLine(Actions(facts, texts));
        foreach (var check in report.Checks)
        {
            console.WriteLine($"{(check.Holds ? '✔' : '✘')} {texts[$"simulation.check.{check.Key}"]}");
            foreach (var finding in check.Findings.Take(MostFindings))
                console.WriteLine($"    {Words(finding, network, texts)}");
            if (check.Findings.Count > MostFindings)
                console.WriteLine($"    {texts["simulation.more-findings", check.Findings.Count - MostFindings]}");
        }

        int Tried(Trial trial) => facts.Trials.GetValueOrDefault(trial);
    }

    /// <summary>What became of them, and of how many the lead has said so.</summary>
    private static string Actions(SimulationFacts facts, LocalTexts texts) => texts[
        "simulation.actions", facts.Actions.Count, facts.Actions.Count(action => action.DoneAt is not null),
        facts.Actions.Count(action => action.DroppedAt is not null),
        facts.Actions.Count(action => action is { IsOpen: true, MovedFrom: not null }),
        facts.Actions.Count(action => action is { IsOpen: true, MovedFrom: null }),
        facts.Actions.Count(action => action.MarkedFor is not null)];

    private static Table TableOf(IReadOnlyList<SimulationRow> rows, LocalTexts texts)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in (string[])["month", "kind", "sent", "answered", "reminded", "not-reached"])
            table.AddColumn(new TableColumn(texts[$"simulation.column.{column}"]) { NoWrap = column != "not-reached" });
        foreach (var (row, before) in rows.Zip(rows.Select(row => (YearMonth?)row.Month).Prepend(null)))
        {
            table.AddRow(
                new Text(row.Month == before ? "" : texts.Month(row.Month)),
                new Text(texts.KindName(row.Kind)),
                new Text($"{row.Sent}"),
                new Text(row.Asked is { } asked ? texts["simulation.of", row.Answered, asked] : "–"),
                new Text(row.Reminded == 0 ? "–" : $"{row.Reminded}"),
                new Text(row.NotReached.Count == 0 ? "–" : NotReached(row, texts)));
        }
        return table;
    }

    private static string NotReached(SimulationRow row, LocalTexts texts)
    {
        var reasons = row.NotReached.OrderBy(reason => reason.Key);
        return string.Join(", ", reasons.Select(reason => $"{reason.Value} {Reason(reason.Key, texts)}"));
    }

    private static string Words(SimulationFinding finding, CurrentNetwork network, LocalTexts texts)
    {
        string?[] words =
        [
            finding.At is { } at ? texts.Moment(at, network.Zone) : null,
            finding.Person is { } person ? network.Roster.Find(person)?.Name ?? person.Value : null,
            finding.Round is { } round ? $"{texts.KindName(round.Kind)} {round.Period}" : null,
            finding.Count is { } count ? texts["simulation.count", count] : null,
            finding.Note,
        ];
        return string.Join(" · ", words.OfType<string>());
    }

    /// <summary>A reason that has no words of its own is shown by its code.</summary>
    private static string Reason(string reason, LocalTexts texts) =>
        texts.Keys.Contains($"simulation.reason.{reason}") ? texts[$"simulation.reason.{reason}"] : reason;
}

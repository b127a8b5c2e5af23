using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// Check-ins: one partition a team, one row a round with its versions, so that a team's story lies together and in order.
/// </summary>
public sealed class CheckInTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "CheckIns";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>All of a team's check-ins, the oldest first.</summary>
    public async Task<IReadOnlyList<CheckIn>> OfTeamAsync(TeamId team, CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.CurrentAsync(team.Value, ct), Read, ct);

    public async Task<CheckIn?> FindAsync(TeamId team, string period, CancellationToken ct) =>
        await _table.FindAsync(team.Value, period, ct) is { } row ? Read(row) : null;

    /// <summary>The check-ins of one round, of those teams that have answered.</summary>
    public async Task<IReadOnlyList<CheckIn>> OfRoundAsync(IEnumerable<TeamId> teams, string period, CancellationToken ct)
    {
        var found = new List<CheckIn>();
        foreach (var team in teams)
        {
            if (await _table.FindAsync(team.Value, period, ct) is { } row)
                found.AddRange(await unreadable.SkipAsync(Name, [row], Read, ct));
        }
        return found;
    }

    /// <summary>Stores a version, which must be one more than the stored one.</summary>
    /// <returns>False when somebody else has stored that version already; nothing was written.</returns>
    public Task<bool> SaveAsync(CheckIn checkIn, CancellationToken ct) => _table.TryStoreAsync(Write(checkIn), checkIn.Version, ct);

    private static TableEntity Write(CheckIn checkIn) => new(checkIn.Team.Value, checkIn.Period)
    {
        ["Period"] = checkIn.Period,
        ["Goal"] = checkIn.Answer.Goal,
        ["Test"] = checkIn.Answer.Test,
        ["Result"] = checkIn.Answer.Result,
        ["Learnt"] = checkIn.Answer.Learnt,
        ["Decision"] = checkIn.Answer.Decision?.ToString(),
        ["BlockerKind"] = checkIn.Answer.Blocker?.ToString(),
        ["Blocker"] = checkIn.Answer.BlockerText,
        ["HelpFrom"] = checkIn.Answer.HelpFrom?.ToString(),
        ["Progress"] = Text(checkIn.Answer.Progress),
        ["Measure"] = checkIn.Answer.Measure is { } measure ? Text(measure) : null,
        ["BlockerSince"] = checkIn.BlockerSince?.ToDateTimeOffset(),
        ["AnsweredBy"] = checkIn.By.Value,
        ["Answered"] = checkIn.At.ToDateTimeOffset(),
        ["Version"] = checkIn.Version,
    };

    private static CheckIn Read(TableEntity row)
    {
        var answer = new CheckInAnswer(
            row.Text("Goal"), row.Text("Test"), row.Text("Result"), row.Text("Learnt"), Choice<TestDecision>(row, "Decision"),
            Choice<BlockerKind>(row, "BlockerKind"), row.Text("Blocker"), Choice<Helper>(row, "HelpFrom"),
            Number(row.Text("Progress")), row.GetString("Measure") is { } measure ? Number(measure) : null);
        return new CheckIn(
            new TeamId(row.PartitionKey), row.Text("Period"), answer, new PersonId(row.Text("AnsweredBy")), row.Moment("Answered")!.Value,
            row.GetInt32("Version")!.Value)
        {
            BlockerSince = row.Moment("BlockerSince"),
        };
    }

    private static T? Choice<T>(TableEntity row, string column) where T : struct, Enum =>
        row.GetString(column) is { } text ? Enum.Parse<T>(text) : null;

    // As text: a double would change what was typed, and Azure Tables has no decimal.
    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}

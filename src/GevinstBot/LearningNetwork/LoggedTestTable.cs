using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>Logged tests: one partition a team, one row a test with its versions.</summary>
public sealed class LoggedTestTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "LoggedTests";

    private readonly AnswerStore<LoggedTest> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>What a team has logged since a moment, in the order in which it was logged.</summary>
    public async Task<IReadOnlyList<ChainedTest>> OfTeamAsync(TeamId team, Instant since, CancellationToken ct) =>
        TestChain.Of(await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {team.Value} and First ge {since.ToDateTimeOffset()}"), ct));

    /// <summary>The tests since a moment that teams do from now on.</summary>
    public Task<IReadOnlyList<LoggedTest>> AdoptedSinceAsync(Instant moment, CancellationToken ct)
    {
        var adopts = nameof(TestDecision.Adopt);
        return _store.WhereAsync(TableClient.CreateQueryFilter($"Decision eq {adopts} and Told ge {moment.ToDateTimeOffset()}"), ct);
    }

    /// <summary>Stores what somebody told of a test, put together with what somebody else of the team stored meanwhile.</summary>
    /// <inheritdoc cref="AnswerStore{T}.MergeAsync"/>
    public Task<StoreResult<LoggedTest>> MergeAsync(
        TeamId team, string id, int basedOn, TestAnswer said, PersonId by, Instant now,
        Func<LoggedTest?, TestAnswer, LoggedTest, TestAnswer?> merge, CancellationToken ct) => _store.MergeAsync(
            team.Value, id, basedOn, said,
            (told, before, version) => new LoggedTest(team, id, told, by, now, before?.First ?? now) { Version = version },
            merge, ct);

    private static void Write(TableEntity row, LoggedTest test)
    {
        row["Test"] = test.Said.Test;
        row["Prediction"] = test.Said.Prediction;
        row["Result"] = test.Said.Result;
        row["Learnt"] = test.Said.Learnt;
        row["Decision"] = test.Said.Decision?.ToString();
        row["Measure"] = test.Said.Measure?.ToString(CultureInfo.InvariantCulture);
        row["Follows"] = test.Said.Follows;
        row["ToldBy"] = test.By.Value;
        row["Told"] = test.At.ToDateTimeOffset();
        row["First"] = test.First.ToDateTimeOffset();
    }

    private static LoggedTest Read(TableEntity row, int version) => new(
        new TeamId(row.PartitionKey), row.RowKey,
        new TestAnswer(
            row.Text("Test"), row.Text("Prediction"), row.Text("Result"), row.Text("Learnt"),
            row.GetString("Decision") is { } decision ? Enum.Parse<TestDecision>(decision) : null,
            row.GetString("Measure") is { } measure ? decimal.Parse(measure, NumberStyles.Number, CultureInfo.InvariantCulture) : null,
            row.GetString("Follows")),
        new PersonId(row.Text("ToldBy")), row.RequiredMoment("Told"), row.RequiredMoment("First"))
    {
        Version = version,
    };
}

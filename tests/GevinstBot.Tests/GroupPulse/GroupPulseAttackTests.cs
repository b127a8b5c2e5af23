using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using GevinstBot.Domain.Pulse;
using GevinstBot.GroupPulse;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.Tenant;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>
/// An attacker with every table as Microsoft's emulator has it, every log, span and measurement, and the moment of every press, who wants to
/// know what somebody answered. While a pulse is open they succeed, and the page about privacy says so. After it has closed, two lives in
/// which the same people pressed at the same times, and only who answered what differs, have left the very same.
/// </summary>
[Trait("Lane", "Slow")]
public sealed partial class GroupPulseAttackTests
{
    /// <summary>What they answered, in some order.</summary>
    private static readonly int[][] Answers =
    [
        [1, 4, 2, 1, 3], [5, 5, 4, 4, 4], [3, 2, 2, 5, 1], [4, 4, 3, 2, 2], [2, 1, 1, 3, 5], [4, 5, 5, 4, 1],
        [4, 4, 4, 4, 4], [2, 5, 1, 3, 3], [5, 4, 2, 2, 2], [4, 3, 5, 5, 4], [1, 1, 4, 2, 5], [5, 5, 5, 1, 2],
    ];

    /// <summary>What they wrote, in some order; two wrote nothing.</summary>
    private static readonly string[] Comments =
    [
        "Vaktlistene går ikke opp", "Mer tid til kurs", "Hvem spør vi om natten?", "", "Bra tiltak", "Utstyret svikter", "Ledelsen er fraværende", "",
        "Vi trenger flere superbrukere", "Ingen følger opp", "Pasientene liker det", "For mye på én gang",
    ];

    private static readonly string[] Staff = GroupPulseInTenantTests.Staff;
    private static readonly Instant Closed = Instant.FromUtc(2026, 11, 9, 14, 5);
    private static readonly Instant NextMorning = Instant.FromUtc(2026, 11, 10, 8, 0);

    [BicepFact]
    public async Task G03_F07_Before_closing_a_person_can_be_tied_to_an_answer_and_after_it_nothing_differs_by_who_answered_what()
    {
        // What is written moves otherwise than what is tapped: nor are the two tied to each other.
        var (first, second) = (await LifeAsync(shift: 0, comments: 0), await LifeAsync(shift: 5, comments: 3));

        // Open: by the key, and also without it by the time at which the service wrote the rows.
        Assert.Equal(Staff.Length, first.TiedByKey);
        Assert.Equal(Staff.Length, first.TiedByTime);
        Assert.Equal(Staff.Length, first.WordsTiedByKey);
        Assert.NotEqual(first.Said[Staff[0]], second.Said[Staff[0]]);
        // Closed: the key and the answers are gone, and what is left is alike whoever answered what.
        Assert.Equal(0, first.TiedAfterwards);
        Assert.Equal(first.Left, second.Left);
        Assert.Equal(Comments.Count(comment => comment.Length > 0), first.Left.Count(row => Comments.Any(comment => comment.Length > 0 && row.Contains(comment, StringComparison.Ordinal))));
        Proof.Matches(
            "group-pulse.md",
            "# A målgruppepuls in the tables, and what is left of it",
            $"Made by `GroupPulseAttackTests` with the deployment's settings against Microsoft's emulator. {Staff.Length} people, strangers to the network, "
                + "have answered one after the other. Names that chance makes, and the service's own times, are written as what they are.",
            "## While it is open",
            "The card says: «Svaret lagres uten navn. Resultat vises først når minst 5 har svart, og aldri enkeltvis.» An answer is a row that names nobody:",
            Proof.Card(first.OpenAnswers),
            "The lead has let them write too. Their words are rows of their own, without the part and under other names, one of each who answers:",
            Proof.Card(first.OpenWords),
            "Who has answered is a row that says nothing:", Proof.Card(first.OpenAnswered),
            "and between them is the key, which is made before anybody is asked and removed at closing:", Proof.Card(first.OpenKey),
            $"Whoever can read all three ties {first.TiedByKey} of {Staff.Length} people to their answers and {first.WordsTiedByKey} to their words; whoever lacks the key ties {first.TiedByTime}, by the times at which the service "
                + "wrote the rows. That is said on the page about privacy and in [OPERATIONS](../OPERATIONS.md#copies).",
            "## When it has closed",
            "The key and the answers are gone. Left are who was asked, who has answered (for 90 days), and one row, which is never written again:", Proof.Card(first.ClosedResult),
            "What they wrote is rows that were all written at once, in an order made of the words alone, because at least ten have answered. Leads read them:",
            Proof.Card(first.ClosedWords),
            $"The same attacker ties {first.TiedAfterwards}. A second life, in which the same people pressed at the same times and each gave another's answer, has left the same "
                + $"{first.Left.Count} rows in all {first.Tables} tables, and neither log, span nor measurement names a score, a field of the form or an answer's row.",
            "The lead gets:", Proof.Card(first.Told),
            "[Pictures](group-pulse-results.md) of that and of both cards, and the row of a pulse that too few have answered.");
        // Beside the tables: nothing of any score, nothing that leads to an answer's row, no field of the form.
        foreach (var life in (Life[])[first, second])
        {
            Assert.Contains(life.Heard, line => line.Contains("group-pulse", StringComparison.Ordinal));
            Assert.DoesNotContain(life.Heard, line => life.Names.Any(name => line.Contains(name, StringComparison.OrdinalIgnoreCase)));
            Assert.DoesNotContain(life.Heard, line => Field().IsMatch(line));
            Assert.DoesNotContain(life.Heard, line => Comments.Any(comment => comment.Length > 0 && line.Contains(comment, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static async Task<Life> LifeAsync(int shift, int comments)
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, GroupPulseInTenantTests.Starts);
        using var overheard = Overheard.Of(app);
        await GroupPulseInTenantTests.AskAsync(app, asksForComments: true);
        var said = new Dictionary<string, string>();
        foreach (var (number, person) in Staff.Index())
        {
            var scores = Answers[(number + shift) % Answers.Length];
            said[person] = string.Join(' ', scores);
            await app.PostAsync(TenantActivity.Press(
                person, app.Connector.CardsOf(person)[^1].Body,
                [.. GroupPulseTests.Scores(scores), ("comment", Comments[(number + comments) % Comments.Length])]));
            // One after the other, as their clocks say.
            await CrashHarness.UntilAsync(async () => (await GroupPulseInTenantTests.RowsAsync(app, GroupPulseAnsweredTable.Name)).Count == number + 1);
        }
        var open = await GroupPulseInTenantTests.AllAsync(app);
        await app.RunAtAsync(Closed);
        await CrashHarness.UntilAsync(async () => (await GroupPulseInTenantTests.RowsAsync(app, GroupPulseAnswerTable.Name)).Count == 0);
        await app.RunAtAsync(NextMorning);
        await CrashHarness.UntilAsync(() => Task.FromResult(Result(app) is not null));
        var closed = await GroupPulseInTenantTests.AllAsync(app);
        return new Life(said, Written(closed), overheard.Lines)
        {
            OpenAnswers = Lines(open[GroupPulseAnswerTable.Name].Where(IsAnswer)),
            OpenWords = Lines(open[GroupPulseAnswerTable.Name].Where(row => row.ContainsKey("Comment"))),
            ClosedWords = Lines(closed[GroupPulseCommentTable.Name]),
            WordsTiedByKey = Staff.Index().Count(one => WordsByKey(open, one.Item) == Comments[(one.Index + comments) % Comments.Length]),
            OpenAnswered = Lines(open[GroupPulseAnsweredTable.Name].Take(3)) + "\n…",
            OpenKey = Lines(open[GroupPulseKeyTable.Name]),
            ClosedResult = Lines(closed[GroupPulseResultTable.Name]),
            Tables = closed.Count(table => table.Value.Count > 0),
            Told = string.Join('\n', CardReading.Words(Result(app)!.Value)),
            Names = [.. open[GroupPulseAnswerTable.Name].Select(row => row.RowKey.Replace("words-", "", StringComparison.Ordinal)).Where(name => name != "open")],
            TiedByKey = said.Count(one => ByKey(open, one.Key) == one.Value),
            TiedByTime = said.Count(one => ByTime(open, one.Key) == one.Value),
            TiedAfterwards = said.Count(one => ByKey(closed, one.Key) == one.Value || ByTime(closed, one.Key) == one.Value),
        };
    }

    private static JsonElement? Result(TenantApp app) => app.Connector.CardsOf(GroupPulseInTenantTests.Lead)
        .Where(card => card.Body.GetRawText().Contains("Resultatet er klart", StringComparison.Ordinal))
        .Select(card => (JsonElement?)card.Body.GetProperty("attachments")[0].GetProperty("content")).LastOrDefault();

    private static string Lines(IEnumerable<TableEntity> rows) => string.Join('\n', rows.Select(row => string.Join(
        "  ", row.Where(column => column.Key != "odata.etag").Select(column => column.Value switch
        {
            byte[] bytes => $"{column.Key} <{8 * bytes.Length} bits>",
            DateTimeOffset when column.Key == nameof(TableEntity.Timestamp) => "Timestamp <when it was written>",
            var value => $"{column.Key} {Chance().Replace(string.Create(CultureInfo.InvariantCulture, $"{value}"), digits => $"<{digits.Length} hexadecimal digits>")}",
        }))).Order(StringComparer.Ordinal));

    /// <summary>Whoever has the key makes the name of the row.</summary>
    private static string? ByKey(IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> store, string person) =>
        store[GroupPulseKeyTable.Name] is [var key]
            ? ScoresOf(store[GroupPulseAnswerTable.Name].SingleOrDefault(row => row.RowKey == Convert.ToHexStringLower(
                HMACSHA256.HashData(key.GetBinary("Key"), Encoding.UTF8.GetBytes(person)))))
            : null;

    /// <summary>Whoever hasn't sees who has answered as the how manieth, and which answer was written as that.</summary>
    private static string? ByTime(IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> store, string person)
    {
        var answered = store[GroupPulseAnsweredTable.Name].OrderBy(row => row.Timestamp).Select(row => row.RowKey).ToList();
        var answers = store[GroupPulseAnswerTable.Name].Where(IsAnswer).OrderBy(row => row.Timestamp).ToList();
        return ScoresOf(answers.ElementAtOrDefault(answered.IndexOf(person)));
    }

    private static bool IsAnswer(TableEntity row) => row.ContainsKey("Part");

    private static string? WordsByKey(IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> store, string person) =>
        store[GroupPulseKeyTable.Name] is [var key]
            ? store[GroupPulseAnswerTable.Name].SingleOrDefault(row => row.RowKey == "words-" + Convert.ToHexStringLower(
                HMACSHA256.HashData(key.GetBinary("Key"), Encoding.UTF8.GetBytes("words-" + person))))?.GetString("Comment")
            : null;

    private static string? ScoresOf(TableEntity? row) =>
        row is null ? null : string.Join(' ', AdkarElements.InOrder.Select(element => row.GetInt32($"{element}")));

    /// <summary>Every row of every table in its order, without what chance and the service's clock have put there.</summary>
    private static IReadOnlyList<string> Written(IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> store) =>
    [
        .. store.OrderBy(table => table.Key, StringComparer.Ordinal).SelectMany(table => table.Value
            .Select(row => $"{table.Key}: {string.Join(' ', row.Where(IsOurs).OrderBy(column => column.Key, StringComparer.Ordinal).Select(Written))}")
            .Order(StringComparer.Ordinal)),
    ];

    /// <summary>The word of the change mark is chance's too, and there or not by which of two runs told last.</summary>
    private static bool IsOurs(KeyValuePair<string, object> column) =>
        column.Key is not ("odata.etag" or nameof(TableEntity.Timestamp) or "ActivityId" or "Word") && column.Value is not byte[];

    private static string Written(KeyValuePair<string, object> column) =>
        string.Create(CultureInfo.InvariantCulture, $"{column.Key}={Chance().Replace($"{column.Value}", "…")}");

    /// <summary>Nonces, prints, references.</summary>
    [GeneratedRegex("[0-9a-f]{16,}")]
    private static partial Regex Chance();

    /// <summary>A field of the form, as JSON or in a list of pairs.</summary>
    [GeneratedRegex("\\b(awareness|desire|knowledge|ability|reinforcement)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    /// <summary>What was said, what is in the tables when all is over, and what was heard besides.</summary>
    private sealed record Life(IReadOnlyDictionary<string, string> Said, IReadOnlyList<string> Left, IReadOnlyList<string> Heard)
    {
        public required IReadOnlyList<string> Names { get; init; }

        public required string OpenAnswers { get; init; }

        public required string OpenAnswered { get; init; }

        public required string OpenWords { get; init; }

        public required string ClosedWords { get; init; }

        public required int WordsTiedByKey { get; init; }

        public required string OpenKey { get; init; }

        public required string ClosedResult { get; init; }

        public required int Tables { get; init; }

        public required string Told { get; init; }

        public required int TiedByKey { get; init; }

        public required int TiedByTime { get; init; }

        public required int TiedAfterwards { get; init; }
    }
}

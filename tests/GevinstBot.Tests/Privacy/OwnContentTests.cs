using System.Text.RegularExpressions;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Raised;
using GevinstBot.Register;
using GevinstBot.TestKit;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Privacy;

/// <summary>«mine data», to the letter: all that is one's own, and nobody else.</summary>
public sealed partial class OwnContentTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task G05_A_person_reads_all_they_have_given_and_nobody_else_s_name_or_id()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-10T09:00");
        await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), AgendaAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["attendance"] = "attends",
        });
        await app.PressAsync(
            Ahus, await app.SayAsync(Ahus, "meld sak: Vikaravtalen, som Stedfortreder Ahus og ola@example.org kjenner"), RaiseAnswerSubmit.VerbName);
        await app.PressAsync(Ahus, await app.SayAsync(Ahus, "borte 2.–4. desember, Stedfortreder Ahus tar det"), AbsenceAnswerSubmit.VerbName);
        await app.SayAsync(Ahus, "status");

        var overview = await app.SayAsync(Ahus, "mine data");
        var pages = await PagesAsync(app);
        var words = string.Join('\n', pages);

        Assert.Contains("Vis innholdet", overview.Words, StringComparison.Ordinal);
        Assert.Contains("Navn: Nettverkskontakt Ahus", words, StringComparison.Ordinal);
        Assert.Contains("Vikaravtalen, som en annen og en annen kjenner", words, StringComparison.Ordinal);
        Assert.Contains("Svar på om dere kommer til møtet", words, StringComparison.Ordinal);
        Assert.Contains("Meldinger GevinstBot har sendt deg", words, StringComparison.Ordinal);
        Assert.All(app.Everyone.Where(name => name != Ahus), name => Assert.DoesNotContain(name, words, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("6e760000", words, StringComparison.Ordinal);
        Assert.Matches(@"Sendt: 10\.11\.2026 kl\. 0\d\.\d\d", words);
        Assert.DoesNotMatch(@"\d/\d+/\d{4}|\bTrue\b|\bFalse\b", words);
        Assert.DoesNotContain("Nonce", words, StringComparison.Ordinal);
    }

    /// <summary>What is stored has names of its own, which nobody who reads it should have to know.</summary>
    [Fact]
    public async Task Every_column_that_may_be_somebody_s_is_called_something_in_words()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync(BotApp.Lead, "nettverk");
        await app.SayAsync(BotApp.Lead, "melding");
        await app.SayAsync(BotApp.Lead, "utsett");
        var words = string.Join('\n', await PagesAsync(app, BotApp.Lead));

        Assert.DoesNotMatch("RowKey|PartitionKey|[a-z]-[a-z]+: |[a-z][A-Z][a-z]*: |Nettverket 2026-", words);
        Assert.Contains("Utsending: Nettverket 26.10.2026", words, StringComparison.Ordinal);
        var keys = new TextCatalog().In(Language.Bokmål).Keys;
        Assert.Empty(
            from file in Directory.EnumerateFiles(RepositoryRoot.PathOf("src", "GevinstBot"), "*.cs", SearchOption.AllDirectories)
            where Path.GetFileName(file) is var name && (name.EndsWith("Table.cs", StringComparison.Ordinal) || name.EndsWith("Columns.cs", StringComparison.Ordinal))
            from Match column in WrittenColumn().Matches(File.ReadAllText(file))
            let called = column.Groups[1].Value
            where !OwnView.Technical.Contains(called) && !keys.Contains($"own-data.field.{called.ToLowerInvariant()}") && !Path.GetFileName(file).StartsWith("Audit", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {called}");
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(BotApp app, string? person = null)
    {
        var pages = new List<string>();
        for (var page = 1; pages.Count == 0 || pages[^1].Contains("Neste side", StringComparison.Ordinal); page++)
            pages.Add((await app.SayAsync(person ?? Ahus, $"mine data {page}")).Words);
        return pages;
    }

    [GeneratedRegex(@"\[""([A-Z][A-Za-z]+)""\]\s*=")]
    private static partial Regex WrittenColumn();
}

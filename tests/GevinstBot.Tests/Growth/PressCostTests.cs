using GevinstBot.Reporting;
using GevinstBot.Storage;
using GevinstBot.Tests.Sending;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Growth;

/// <summary>What an answer to the indicators costs at the tables, from the press until all cards show it.</summary>
public sealed class PressCostTests(ITestOutputHelper output)
{
    /// <summary>Three readings of what the card asks, before the answer is stored and for either card that shows it afterwards, and the answer.</summary>
    private const int Most = 45;

    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Theory]
    [InlineData("2026-10-30T09:00")]
    [InlineData("2026-11-27T09:00")]
    public async Task It_is_compared_with_half_a_year_in_three_questions_and_what_is_only_confirmed_with_nothing(string opened)
    {
        await using var app = await BotApp.StartAtAsync(opened);
        var (confirming, typing) = (await app.LastCardAsync(Ous), await app.LastCardAsync(Ahus));

        var confirmed = await CallsAsync(app, () => app.PressAsync(Ous, confirming, "Bekreft alle"));
        var typed = await CallsAsync(app, () => new CrashAnswer(Ahus, IndicatorAnswerSubmit.VerbName, Mark: 570).PressAsync(app, typing));

        Assert.InRange(confirmed, 1, Most);
        Assert.InRange(typed, confirmed, confirmed + 3);
    }

    private async Task<double> CallsAsync(BotApp app, Func<Task> press)
    {
        using var metered = new Metered(app.Services);
        await press();
        await app.AtRestAsync();
        var tables = metered.ByTable(TableMeter.CallsName).OrderByDescending(table => table.Value);
        output.WriteLine(string.Join(", ", tables.Select(table => $"{table.Key} {table.Value}")));
        return metered.Sum(TableMeter.CallsName);
    }
}

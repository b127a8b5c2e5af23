using System.Text.RegularExpressions;
using GevinstBot.Network;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Network;

/// <summary>An organisation that has left the network file while its cards were out.</summary>
public sealed partial class LeftOrganizationTests
{
    private static readonly string Partner = BotApp.Contact("Sykehuspartner");

    [Fact]
    public async Task Its_card_closes_with_the_others_and_it_is_called_by_its_key()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var left = Left().Replace(await File.ReadAllTextAsync(RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml")), "");
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var result = await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(left, network.Version, Instant.FromUtc(2026, 10, 30, 9, 0), CancellationToken.None);

        await app.MoveClockToAsync("2026-11-06T09:00");

        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
        Assert.Contains("uten svar fra sykehuspartner", (await app.LastCardAsync(Partner)).Words, StringComparison.Ordinal);
        Assert.Contains("uten svar fra Ahus", (await app.LastCardAsync(BotApp.Contact("Ahus"))).Words, StringComparison.Ordinal);
    }

    /// <summary>The organisation itself, and wherever the file names it.</summary>
    [GeneratedRegex(@"^  - id: sykehuspartner\n(    .*\n)+|, sykehuspartner(: [\d.]+)?|(?<=\[)sykehuspartner(?=\])", RegexOptions.Multiline)]
    private static partial Regex Left();
}

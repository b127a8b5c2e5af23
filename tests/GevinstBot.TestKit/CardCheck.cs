using System.Text.Json;

namespace GevinstBot.TestKit;

/// <summary>
/// Shows cards to Microsoft's renderer (<c>adaptivecards</c>), to the schema made from Microsoft's Teams types
/// (<c>@microsoft/teams.cards</c>), and to a list of what people who don't see the card need of it.
/// </summary>
public static class CardCheck
{
    /// <summary>The problems of each card, in the order given; none for a good card. Give many at once: Node starts but once.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ProblemsAsync(IEnumerable<string> cards)
    {
        var lines = cards.Select(card => card.ReplaceLineEndings(""));
        var result = await NodeScript.RunAsync(Path.Combine(Npm.Directory, "check-card.cjs"), [], string.Join('\n', lines));
        return [.. result.RequireOutput().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string[]>(line)!)];
    }
}

using System.Text.Json;

namespace GevinstBot.TestKit;

/// <summary>
/// Shows cards to Microsoft's renderer (<c>adaptivecards</c>), to the schema made from Microsoft's Teams types
/// (<c>@microsoft/teams.cards</c>), and to a list of what people who don't see the card need of it.
/// </summary>
public static class CardCheck
{
    private static readonly NodeDialogue Script = new(Path.Combine(Npm.Directory, "check-card.cjs"));

    /// <summary>The problems of each card, in the order given; none for a good card.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ProblemsAsync(IEnumerable<string> cards)
    {
        var answers = await Script.AskAsync([.. cards.Select(card => card.ReplaceLineEndings(""))]);
        return [.. answers.Select(answer => JsonSerializer.Deserialize<string[]>(answer)!)];
    }
}

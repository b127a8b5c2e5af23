using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards;
using GevinstBot.Teams.Cards;
using GevinstBot.TestKit;

namespace GevinstBot.Tests;

/// <summary>
/// Cards under review: every card in every state stands in a file that can be pasted into the Adaptive Cards designer.
/// <c>UPDATE_GOLDEN=1 dotnet test</c> rewrites them; the diff is what gets reviewed.
/// </summary>
public static class Golden
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <param name="card">The card, made as the product makes it.</param>
    /// <param name="name"><c>Slice/Card.state.language</c>.</param>
    public static void Matches(AdaptiveCard card, string name)
    {
        var path = RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden", $"{name}.json");
        var actual = JsonSerializer.Serialize(CardJson.Element(card), Readable) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"There is no {path}; run the tests once with UPDATE_GOLDEN=1 and review it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}

namespace GevinstBot.Tests.Documents;

/// <summary>What a card's first button hands out, fetched as a browser does.</summary>
internal static class HandedOut
{
    public static Uri LinkOf(BotApp app, ChatMessage card) =>
        new(app.Address, new Uri(card.Card.GetProperty("actions")[0].GetProperty("url").GetString()!).AbsolutePath);

    public static Task<(byte[] File, string Name)> FetchedAsync(BotApp app, ChatMessage card) => FetchedAsync(LinkOf(app, card));

    public static async Task<(byte[] File, string Name)> FetchedAsync(Uri link)
    {
        using var http = new HttpClient();
        using var answer = (await http.GetAsync(link)).EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentDisposition!.FileNameStar!);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using AdaptiveCards;

namespace GevinstBot.Benchmarks;

/// <summary>
/// The card of <see cref="Payload"/> as somebody would write it without a library: just the fields it needs, and no rules.
/// It is made anew each time and gives the same bytes.
/// </summary>
internal sealed record PlainCard(string Type, [property: JsonPropertyName("$schema")] string Schema, string Version, string Lang, string FallbackText, PlainWidth Msteams, PlainElement[] Body, PlainAction[] Actions)
{
    private const int Questions = 12;

    public static byte[] Answer() => JsonSerializer.SerializeToUtf8Bytes(new(200, AdaptiveCard.ContentType, New()), PlainJson.Readable.PlainAnswer);

    public static byte[] Message() => JsonSerializer.SerializeToUtf8Bytes(
        new("message", "plain", "Indikatorer for oktober", [new(AdaptiveCard.ContentType, New())]), PlainJson.Readable.PlainMessage);

    private static PlainCard New() => new("AdaptiveCard", "http://adaptivecards.io/schemas/adaptive-card.json", "1.5", "nb", "Indikatorer for oktober", new("full"),
        [new("TextBlock") { Text = "Indikatorer for oktober", Size = "Large", Wrap = true, Style = "heading" }, .. Enumerable.Range(1, Questions).SelectMany(Question)],
        [Send("Action.Execute", "indicators.answer", new() { ["k"] = "0123456789abcdef" }, Send("Action.Submit", null, new() { ["k"] = "0123456789abcdef", ["verb"] = "indicators.answer" }, null))]);

    private static PlainElement[] Question(int number) =>
    [
        new("TextBlock") { Text = $"**Spørsmål {number}.** Hvor stor del av pasientene fikk tid til oppfølging innen fristen i denne perioden?", Wrap = true },
        new("Input.Number") { Id = $"value{number}", Label = $"Andel i prosent for spørsmål {number}", Min = 0, Max = 100, IsRequired = true, ErrorMessage = "Skriv et tall fra 0 til 100" },
        new("Input.Text") { Id = $"why{number}", Label = "Hva ligger bak tallet?", Placeholder = "Kort, og uten opplysninger om pasienter", IsMultiline = true, MaxLength = 500 },
    ];

    private static PlainAction Send(string type, string? verb, Dictionary<string, string> data, PlainAction? fallback) => new(type, "Send inn", verb, data, fallback);
}

internal sealed record PlainWidth(string Width);

internal sealed record PlainAction(string Type, string Title, string? Verb, Dictionary<string, string> Data, PlainAction? Fallback);

internal sealed record PlainElement(string Type)
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Size { get; init; }
    public bool? Wrap { get; init; }
    public string? Style { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
    public string? Placeholder { get; init; }
    public bool? IsMultiline { get; init; }
    public int? MaxLength { get; init; }
    public string? Label { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record PlainAnswer(int StatusCode, string Type, PlainCard Value);

internal sealed record PlainAttachment(string ContentType, PlainCard Content);

internal sealed record PlainMessage(string Type, string TextFormat, string Summary, PlainAttachment[] Attachments);

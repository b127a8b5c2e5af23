using System.Text.Json;
using AdaptiveCards;
using GevinstBot.Teams;
using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Benchmarks;

/// <summary>What goes in and out, the same for every server.</summary>
internal static class Payload
{
    public const string ConversationId = "a:1Personal";
    public const string Reply = "Takk, meldingen er mottatt.";

    private const int Questions = 12;

    /// <summary>A form of about 6 KB, made anew for each person as the product does.</summary>
    public static AdaptiveCard Card() => new TeamsCard
    {
        Lang = "nb",
        FallbackText = "Indikatorer for oktober",
        Body =
        [
            new AdaptiveTextBlock("Indikatorer for oktober")
            {
                Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.Large, Wrap = true,
            },
            .. Enumerable.Range(1, Questions).SelectMany(Question),
        ],
        Actions = [TeamsActions.Execute("Send inn", "indicators.confirm", new Dictionary<string, string> { ["k"] = "0123456789abcdef" })],
    };

    public static Activity CardMessage() => MessageFactory.Attachment(Card().ToAttachment(), "Indikatorer for oktober");

    public static byte[] Json(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Readable.Activity);

    public static byte[] Message(string serviceUrl) => Json(From(serviceUrl) with { Type = ActivityTypes.Message, Text = "status", TextFormat = "plain" });

    public static byte[] Press(string serviceUrl) => Json(From(serviceUrl) with
    {
        Type = ActivityTypes.Invoke,
        Name = InvokeNames.AdaptiveCardAction,
        ReplyToId = "1763740800500",
        Value = JsonElement.Parse("""{"action":{"type":"Action.Execute","title":"Send inn","verb":"indicators.confirm","data":{"k":"0123456789abcdef","value1":"62,5","why1":"Færre på jobb"}},"trigger":"manual"}"""),
    });

    private static IEnumerable<AdaptiveElement> Question(int number) =>
    [
        new AdaptiveTextBlock($"**Spørsmål {number}.** Hvor stor del av pasientene fikk tid til oppfølging innen fristen i denne perioden?")
        {
            Wrap = true,
        },
        new AdaptiveNumberInput
        {
            Id = $"value{number}", Label = $"Andel i prosent for spørsmål {number}", Min = 0, Max = 100,
            IsRequired = true, ErrorMessage = "Skriv et tall fra 0 til 100",
        },
        new AdaptiveTextInput
        {
            Id = $"why{number}", Label = "Hva ligger bak tallet?", Placeholder = "Kort, og uten opplysninger om pasienter",
            IsMultiline = true, MaxLength = 500,
        },
    ];

    private static Activity From(string serviceUrl) => new()
    {
        Id = "1763740800001",
        ChannelId = "msteams",
        ServiceUrl = serviceUrl,
        Locale = "nb-NO",
        From = new() { Id = "29:1AbcUser", Name = "Kari Eksempel", AadObjectId = "3b1f2c44-1111-4222-8333-944455566677" },
        Recipient = new() { Id = "28:bot", Name = "Bot" },
        Conversation = new() { Id = ConversationId, ConversationType = ConversationTypes.Personal, TenantId = "6f1d0c3e-0000-4000-8000-0000000000aa" },
        ChannelData = new() { Tenant = new("6f1d0c3e-0000-4000-8000-0000000000aa") },
    };
}

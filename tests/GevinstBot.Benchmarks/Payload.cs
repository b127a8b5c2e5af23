using System.Text;
using AdaptiveCards;
using GevinstBot.Teams.Cards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

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
        Actions = [TeamsActions.Execute("Send inn", "indicators.answer", new Dictionary<string, string> { ["k"] = "0123456789abcdef" })],
    };

    public static Activity ReplyMessage() => new(ActivityTypes.Message, text: Reply, textFormat: TextFormatTypes.Plain);

    public static Activity CardMessage() => CardMessage(Card().ToAttachment());

    public static Activity CardMessage(Attachment card) =>
        new(ActivityTypes.Message, textFormat: TextFormatTypes.Plain, summary: "Indikatorer for oktober", attachments: [card]);

    public static byte[] Message(string serviceUrl)
    {
        var activity = From(serviceUrl, ActivityTypes.Message);
        (activity.Text, activity.TextFormat) = ("status", TextFormatTypes.Plain);
        return Inbound(activity);
    }

    public static byte[] Press(string serviceUrl)
    {
        var activity = From(serviceUrl, ActivityTypes.Invoke);
        (activity.Name, activity.ReplyToId) = ("adaptiveCard/action", "1763740800500");
        activity.Value = JObject.Parse("""{"action":{"type":"Action.Execute","title":"Send inn","verb":"indicators.answer","data":{"k":"0123456789abcdef","value1":"62,5","why1":"Færre på jobb"}},"trigger":"manual"}""");
        return Inbound(activity);
    }

    public static ConversationReference Chat(string serviceUrl) => new()
    {
        ChannelId = "msteams",
        ServiceUrl = serviceUrl,
        Conversation = new ConversationAccount(id: ConversationId),
    };

    private static byte[] Inbound(Activity activity) =>
        Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));

    private static IEnumerable<AdaptiveElement> Question(int number) =>
    [
        new AdaptiveTextBlock($"**Spørsmål {number}.** Hvor stor del av pasientene fikk tid til oppfølging innen fristen i denne perioden?")
        {
            Wrap = true,
        },
        new AdaptiveTextInput
        {
            Id = $"value{number}", Label = $"Andel i prosent for spørsmål {number}", Style = AdaptiveTextInputStyle.Tel,
            IsRequired = true, ErrorMessage = "Skriv et tall fra 0 til 100",
        },
        new AdaptiveTextInput
        {
            Id = $"why{number}", Label = "Hva ligger bak tallet?", Placeholder = "Kort, og uten opplysninger om pasienter",
            IsMultiline = true, MaxLength = 500,
        },
    ];

    private static Activity From(string serviceUrl, string type) => new(type)
    {
        Id = "1763740800001",
        ChannelId = "msteams",
        ServiceUrl = serviceUrl,
        Locale = "nb-NO",
        From = new() { Id = "29:1AbcUser", Name = "Kari Eksempel", AadObjectId = "3b1f2c44-1111-4222-8333-944455566677" },
        Recipient = new() { Id = "28:bot", Name = "Bot" },
        Conversation = new() { Id = ConversationId, ConversationType = "personal", TenantId = "6f1d0c3e-0000-4000-8000-0000000000aa" },
        ChannelData = new TeamsChannelData { Tenant = new("6f1d0c3e-0000-4000-8000-0000000000aa") },
    };
}

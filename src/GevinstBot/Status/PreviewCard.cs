using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>The steps before a card is shown as somebody will get it: which round, and whose card. Each button writes the next.</summary>
public static class PreviewCard
{
    public static PromptCard Rounds(IReadOnlyList<Named<Round>> coming, LocalTexts texts, DateTimeZone zone) => Card(
        texts,
        [
            Say.Text(texts[coming.Count == 0 ? "preview.none" : "preview.which"]),
            .. coming.Take(ButtonPages.Most).Select(round => Place.Below(
                Button.Writing(round.Name, Words(round, texts)), Say.Small(texts["preview.sent", texts.When(round.Item.Opens, zone)]))),
            coming.Count > ButtonPages.Most ? Say.Small(texts.Counted("status.more-rounds", coming.Count - ButtonPages.Most)) : null,
        ],
        []);

    public static PromptCard Recipients(Named<Round> round, IReadOnlyList<Named<Addressee>> recipients, int page, LocalTexts texts)
    {
        var shown = ButtonPages.Of(recipients, page);
        var buttons = shown.Items.Select(to => Button.Writing(to.Name, $"{Words(round, texts)}{PreviewCommand.Separator}{to.Name}"));
        var more = Button.Writing(texts["help.more"], $"{Words(round, texts)}{PreviewCommand.Separator}{page + 1}");
        return Card(texts, [Say.Strong(round.Title), Say.Text(texts["preview.whose"])], shown.HasMore ? buttons.Append(more) : buttons);
    }

    private static string Words(Named<Round> round, LocalTexts texts) => $"{texts.Ways("command.preview")[0]} {round.Name}";

    private static PromptCard Card(LocalTexts texts, IEnumerable<AdaptiveElement?> body, IEnumerable<AdaptiveAction> buttons)
    {
        var heading = texts["preview.heading"];
        return new PromptCard(Frame.Of(texts, heading, [Say.Heading(heading), .. body], buttons), heading);
    }
}

using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>What a person hasn't answered: a button for each, and until when. One alone comes as its own card instead.</summary>
public static class WaitingCard
{
    /// <param name="waiting">What the person hasn't answered, the nearest deadline first.</param>
    /// <param name="missing">What couldn't be read, as a person calls it: nobody may take it for nothing.</param>
    /// <param name="texts">The language.</param>
    /// <param name="zone">The network's.</param>
    public static PromptCard For(
        IReadOnlyList<Named<Unanswered>> waiting, IReadOnlyList<string> missing, LocalTexts texts, DateTimeZone zone)
    {
        var heading = texts["waiting.heading"];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                waiting.Count > 0 ? null : Say.Text(texts["waiting.none"]),
                .. waiting.Take(ButtonPages.Most).Select(one => Place.Row(
                    Place.Together(Say.Text(one.Name), Say.Small(texts["waiting.deadline", texts.When(one.Item.Closes, zone)])),
                    Button.Here(Button.Writing(texts["waiting.open"], $"{texts.Ways("command.waiting")[0]} {one.Name}")))),
                waiting.Count > ButtonPages.Most ? Say.Small(texts.Counted("waiting.more", waiting.Count - ButtonPages.Most)) : null,
                missing.Count > 0 ? Say.Typed($"⚠ {texts["waiting.missing", texts.List(missing)]}") : null,
            ]);
        return new PromptCard(card, heading);
    }
}

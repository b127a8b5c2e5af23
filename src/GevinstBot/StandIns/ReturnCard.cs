using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>To a contact who is back: what was answered in their stead, by whom and when, and what waits for them.</summary>
public static class ReturnCard
{
    /// <summary>More than these is a long time away: the report tells the rest.</summary>
    private const int MostShown = 6;

    public static AdaptiveCard For(CardRequest request, ContactReturn back, Roster roster, DateTimeZone zone)
    {
        var (texts, shown) = (request.Texts, back.Answers.TakeLast(MostShown).ToList());
        return request.Frame(
            texts["return.heading"],
            [
                Say.Typed(texts["return.answered", roster.Organization(back.Organization).ShortName]),
                .. shown.Select(answer => Line(answer, roster, zone, texts)),
                back.Answers.Count > shown.Count ? Say.Small(texts.Counted("return.more", back.Answers.Count - shown.Count)) : null,
                .. back.Waiting.Count == 0 ? [Say.Text(texts["waiting.none"])] : Waiting(back, texts),
            ],
            back.Waiting.Count == 0 ? null : Button.Writing(texts["return.see"], texts.Ways("command.waiting")[0]));
    }

    private static AdaptiveElement Line(StoodInAnswer answer, Roster roster, DateTimeZone zone, LocalTexts texts)
    {
        var by = roster.Find(answer.By)?.Name ?? texts["submit.former-participant"];
        var said = texts["return.by", by, texts.Day(answer.At.InZone(zone).Date)];
        return Say.Item(texts.KindName(answer.Round.Kind), $"  {said}").Spaced(AdaptiveSpacing.Small);
    }

    private static IEnumerable<AdaptiveElement> Waiting(ContactReturn back, LocalTexts texts) =>
    [
        Say.Subheading(texts["waiting.heading"]),
        Say.Bullets(back.Waiting.Select(round => texts.KindName(round.Kind))),
    ];
}

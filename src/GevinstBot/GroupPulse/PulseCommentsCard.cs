using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.GroupPulse;

/// <summary>What the staff said in their own words, to a lead and to nobody else: as it was written, some at a time.</summary>
internal static class PulseCommentsCard
{
    private const int MostOnPage = 8;

    /// <summary>Behind the command and before the pulse's name.</summary>
    public const string Word = "group-pulse-comments.word";

    public static PromptCard For(Named<ClosedPulse> one, int page, LocalTexts texts)
    {
        var (closed, heading) = (one.Item, texts["group-pulse-comments.heading"]);
        var all = closed.Comments?.Shown ?? [];
        var at = MostOnPage * (page - 1) < all.Count ? page : 1;
        var left = all.Count - (MostOnPage * at);
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                Say.Labelled(closed.Pulse.Name),
                Say.Text(HowMany(closed, texts)),
                all.Count == 0 ? null : Say.Small(texts["group-pulse-comments.how"]),
                closed.Comments is { } some && some.Written > all.Count ? Say.Small(texts["group-pulse-comments.drawn", all.Count]) : null,
                .. all.Skip(MostOnPage * (at - 1)).Take(MostOnPage).Select(comment => Say.Typed($"– {comment}")),
            ],
            left > 0 ? Writing(texts["group-pulse-comments.more", left], PagedName.Of(one.Name, at + 1), texts) : null,
            Button.Writing(texts["group-pulse-comments.result"], $"{texts.Ways("command.group-pulse")[0]} {one.Name}"));
        return new PromptCard(card, heading);
    }

    /// <summary>On the cards of the result: how many wrote, or why nothing is shown; null where nobody was asked.</summary>
    public static AdaptiveElement? Line(ClosedPulse closed, LocalTexts texts) =>
        closed.Pulse.AsksForComments ? Say.Small(HowMany(closed, texts)) : null;

    /// <summary>Null where there is nothing to read.</summary>
    public static AdaptiveAction? Show(ClosedPulse closed, string name, LocalTexts texts) =>
        closed.Comments is { Shown.Count: > 0 } ? Writing(texts["group-pulse-comments.show"], name, texts) : null;

    private static AdaptiveAction Writing(string title, string name, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.group-pulse")[0]} {texts[Word]} {name}");

    private static string HowMany(ClosedPulse closed, LocalTexts texts)
    {
        var fewest = PulseComments.FewestOf(closed.Pulse.Threshold);
        return closed.Comments is { } some
            ? some.Written == 0 ? texts["group-pulse-comments.none"] : texts["group-pulse-comments.written", some.Written]
            : closed.Result.AnsweredInAll < fewest ? texts["group-pulse-comments.too-few", fewest]
            : texts["group-pulse-comments.gone"];
    }
}

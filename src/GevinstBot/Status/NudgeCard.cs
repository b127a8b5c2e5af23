using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Status;

/// <summary>Who misses, as buttons that write «purr Ahus».</summary>
public static class NudgeCard
{
    /// <param name="missing">Those who haven't answered something that is open.</param>
    /// <param name="isUnknown">What was typed is none of them.</param>
    /// <param name="page">The first is 1.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard Choice(IReadOnlyList<Organization> missing, bool isUnknown, int page, LocalTexts texts)
    {
        var (heading, shown) = (texts["nudge.heading"], ButtonPages.Of(missing, page));
        var buttons = shown.Items.Select(organization => Writing(organization.ShortName, organization.ShortName, texts));
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                isUnknown ? Say.Text(texts["nudge.unknown"]) : null,
                Say.Text(texts[missing.Count == 0 ? "nudge.nobody" : "nudge.which"]),
            ],
            shown.HasMore ? buttons.Append(Writing(texts["help.more"], $"{page + 1}", texts)) : buttons);
        return new PromptCard(card, heading);
    }

    private static AdaptiveAction Writing(string title, string says, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.nudge")[0]} {says}");
}

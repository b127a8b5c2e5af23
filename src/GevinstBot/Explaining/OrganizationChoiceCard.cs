using System.Globalization;
using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Explaining;

/// <summary>Whose figures? As buttons that write the command again with an organisation.</summary>
public static class OrganizationChoiceCard
{
    /// <param name="call">The command; a number after it is which page of them, the first is 1.</param>
    /// <param name="wordsKey">Its words.</param>
    /// <param name="organizations">Those that may be read; nobody's, where somebody answers for none now.</param>
    public static PromptCard For(CommandCall call, string wordsKey, IReadOnlyList<Organization> organizations)
    {
        var (texts, words) = (call.Texts, call.Texts.Ways(wordsKey)[0]);
        var page = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed > 0 ? typed : 1;
        var shown = ButtonPages.Of(organizations, page);
        var buttons = shown.Items.Select(one => Button.Writing(one.ShortName, $"{words} {one.Id}"));
        var asked = texts[organizations.Count == 0 ? "own-figures.none" : "own-figures.whose"];
        return new PromptCard(
            Frame.Of(
                texts, asked, [Say.Sentence(asked)],
                shown.HasMore ? buttons.Append(Button.Writing(texts["help.more"], $"{words} {page + 1}")) : buttons),
            asked);
    }
}

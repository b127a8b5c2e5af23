using AdaptiveCards;
using GevinstBot.Cards;

namespace GevinstBot.Chat;

/// <summary>What a person can do, as buttons: so many as a card may have, and the rest behind «Mer …».</summary>
public static class MenuPart
{
    /// <summary>The commands of a page; the first page is 1.</summary>
    public static IReadOnlyList<Command> Page(CommandCall call, int page) => PageOf(call, page).Items;

    public static IEnumerable<AdaptiveAction> Buttons(CommandCall call, int page)
    {
        if (!call.IsPersonal)
            return [];
        var shown = PageOf(call, page);
        var buttons = shown.Items.Select(command => Writing(call, command.Says(call)));
        return shown.HasMore
            ? buttons.Append(Button.Writing(call.Texts["help.more"], $"{call.Texts.Ways("command.help")[0]} {page + 1}"))
            : buttons;
    }

    /// <summary>A button that is called what it writes.</summary>
    public static AdaptiveAction Writing(CommandCall call, string says) => Button.Writing(call.Texts.Capital(says), says);

    private static ButtonPage<Command> PageOf(CommandCall call, int page) =>
        ButtonPages.Of(call.Known.Where(command => command.Place != MenuPlace.None), page);
}

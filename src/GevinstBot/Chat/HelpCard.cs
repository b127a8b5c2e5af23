using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>What a person can do here, with a button for each: what they are in the network says what.</summary>
public static class HelpCard
{
    /// <param name="call">Who asks.</param>
    /// <param name="roles">What they are in the network, a sentence each.</param>
    /// <param name="page">Which part of the menu; the first is 1.</param>
    public static PromptCard For(CommandCall call, IReadOnlyList<string> roles, int page) => Card(
        call,
        [
            .. page == 1 ? roles.Select(Say.Typed) : [],
            Say.Bullets(MenuPart.Page(call, page).Select(command => Line(call, command))),
            page > 1 ? Say.Small(call.Texts["help.glossary"]) : null,
        ],
        MenuPart.Buttons(call, page));

    /// <summary>Where a whole team reads along.</summary>
    public static PromptCard ForChannel(CommandCall call) =>
        Card(call, [Say.Text(call.Texts["help.intro"]), Say.Text(call.Texts["help.channel"])], []);

    /// <summary>Somebody who isn't in the network.</summary>
    public static PromptCard ForStranger(CommandCall call, IReadOnlyList<string> leads) => Card(
        call, [Say.Text(call.Texts["help.intro"]), Say.Typed(call.Texts["help.stranger", call.Texts.List(leads)])], []);

    private static string Line(CommandCall call, Command command) => call.Texts[command.HelpKey, command.HelpArguments(call.Now)];

    private static PromptCard Card(CommandCall call, IEnumerable<AdaptiveElement?> body, IEnumerable<AdaptiveAction> buttons)
    {
        var heading = call.Texts["help.heading"];
        return new PromptCard(Frame.Of(call.Texts, heading, [Say.Heading(heading), .. body], buttons), heading);
    }
}

using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>«språk»: in which language a person is written to from now on.</summary>
public sealed class LanguageCommand(ChosenLanguages languages, PersonTexts people, TextCatalog texts) : Command
{
    public override string WordsKey => "command.language";

    public override string HelpKey => "help.language";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        // «english» alone is the wish itself.
        var name = call.Argument.Length > 0 ? call.Argument : call.Words;
        if (texts.All.FirstOrDefault(local => local.Ways("language.names").Contains(name)) is not { } chosen)
            return LanguageCard.For(call, people.For(call.By), texts.All);
        await languages.ChooseAsync(call.By, chosen.Language, call.Now, ct);
        return AnswerCard.For(chosen, "language.chosen");
    }
}

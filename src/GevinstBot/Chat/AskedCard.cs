using GevinstBot.Cards;
using GevinstBot.Domain.Forms;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>«Mente du rapport?»: what may have been meant, as buttons.</summary>
public static class AskedCard
{
    /// <summary>A month or a round's name; more is no part of a command.</summary>
    private const int LongestArgument = 60;

    public static PromptCard For(CommandCall call, IReadOnlyList<MeantCommand<Command>> asked)
    {
        var texts = call.Texts;
        string[] meant = [.. asked.Select(Says)];
        var question = meant is [var only] ? texts["command.asked-one", texts.Quoted(only)] : texts["command.asked"];
        var help = call.Known.OfType<HelpCommand>().Where(command => asked.All(one => one.Way.Command != command))
            .Select(command => MenuPart.Writing(call, command.Says(call)));
        var card = Frame.Of(
            texts, question, [Say.Sentence(question)], [.. meant.Select(says => MenuPart.Writing(call, says)), .. help]);
        return new PromptCard(card, question);
    }

    /// <summary>What was typed after the words comes along where it is plain words: nothing else may stand on a button.</summary>
    private static string Says(MeantCommand<Command> meant) =>
        MayStandOnButton(meant.Argument) ? $"{meant.Way.Words} {meant.Argument}" : meant.Way.Words;

    /// <summary>Plain words, and not many.</summary>
    internal static bool MayStandOnButton(string typed) =>
        typed.Length is > 0 and <= LongestArgument && typed.All(letter => char.IsLetterOrDigit(letter) || letter == ' ');
}

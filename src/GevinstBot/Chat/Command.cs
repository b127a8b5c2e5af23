using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>A typed command: who typed it, what stands after the command's words, and in which language to answer.</summary>
public sealed record CommandCall(PersonId By, string Argument, LocalTexts Texts, Instant Now)
{
    /// <summary>Everything that this person can type.</summary>
    public IReadOnlyList<Command> Known { get; init; } = [];
}

/// <summary>What a person typed, without the mention of the bot, and whether nobody else reads along.</summary>
public sealed record TypedText(string Text, bool IsPersonal);

/// <summary>Something a person can type. Its words stand in the texts, in each language.</summary>
public abstract class Command
{
    /// <summary>The text key of the words that call it, e.g. <c>command.help</c>; a line parts several ways.</summary>
    public abstract string WordsKey { get; }

    /// <summary>The text key of the line that «hjelp» has about it.</summary>
    public abstract string HelpKey { get; }

    /// <summary>What stands in that line's places.</summary>
    public virtual object[] HelpArguments(Instant now) => [];

    /// <summary>True when only the network lead may use it.</summary>
    public virtual bool LeadOnly => false;

    /// <summary>True when the answer may stand where a whole team reads it.</summary>
    public virtual bool WorksInChannels => false;

    /// <summary>True when it is of use before there is a network.</summary>
    public virtual bool WorksWithoutNetwork => false;

    public abstract Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct);
}

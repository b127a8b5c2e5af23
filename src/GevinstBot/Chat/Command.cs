using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Rounds;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>A typed command: who typed it, what stands after the command's words, and in which language to answer.</summary>
public sealed record CommandCall(PersonId By, string Argument, LocalTexts Texts, Instant Now)
{
    /// <summary>The words that called it.</summary>
    public string Words { get; init; } = "";

    /// <summary>Everything that this person can do here, as it stands in the menu.</summary>
    public IReadOnlyList<Command> Known { get; init; } = [];

    /// <summary>False where a whole team reads along: there a button would write what the bot doesn't hear.</summary>
    public bool IsPersonal { get; init; } = true;

    /// <summary>What was sent with it.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>The argument with the letters as they were typed, and of a message in Teams all its words.</summary>
    public string Written { get; init; } = "";
}

/// <summary>What a person typed, without the mention of the bot, and whether nobody else reads along.</summary>
public sealed record TypedText(string Text, bool IsPersonal)
{
    public IReadOnlyList<SentFile> Files { get; init; } = [];
}

/// <summary>Where a command stands in the menu.</summary>
public enum MenuPlace
{
    First,
    Usual,
    Seldom,

    /// <summary>It isn't there: whoever sees the menu has it already.</summary>
    None,
}

/// <summary>
/// Something a person can type. Its words stand in the texts, in each language; who may use it stands in <see cref="Scopes"/>.
/// </summary>
public abstract class Command
{
    /// <summary>The text key of the words that call it, e.g. <c>command.help</c>; a line parts several ways.</summary>
    public abstract string WordsKey { get; }

    /// <summary>Who may use it.</summary>
    public Scope Scope => Scopes.Of(WordsKey);

    /// <summary>The text key of the line that «hjelp» has about it.</summary>
    public abstract string HelpKey { get; }

    /// <summary>What stands in that line's places, and after the words where a button writes them.</summary>
    public virtual object[] HelpArguments(Instant now) => [];

    public virtual MenuPlace Place => MenuPlace.Usual;

    /// <summary>True when the answer may stand where a whole team reads it.</summary>
    public virtual bool WorksInChannels => false;

    /// <summary>How the names of the files end that it takes: one that is sent calls it, whatever is written beside.</summary>
    public virtual IReadOnlyList<string> FileEndings => [];

    /// <summary>As the manifest calls the action on a message that does the same with its words; null where there is none.</summary>
    public virtual string? MessageAction => null;

    /// <summary>True when it is of use before there is a network.</summary>
    public virtual bool WorksWithoutNetwork => false;

    /// <summary>What may be done with words that aren't quite its own. What can't be taken lightly is only asked about.</summary>
    public virtual Guessing Guessing => Guessing.Free;

    public abstract Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct);

    /// <summary>What comes when the card that it brought has been answered; null when there is no more.</summary>
    public virtual Task<PromptCard?> NextAsync(CommandCall call, CancellationToken ct) => Task.FromResult<PromptCard?>(null);

    public bool Takes(SentFile file) => FileEndings.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a button writes that calls it.</summary>
    public string Says(CommandCall call) => string.Join(' ', [call.Texts.Ways(WordsKey)[0], .. HelpArguments(call.Now)]);
}

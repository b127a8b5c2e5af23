using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>«hjelp»: what a person can type. The lead sees the lead's commands too.</summary>
public sealed class HelpCommand : Command
{
    public override string WordsKey => "command.help";

    public override string HelpKey => "help.help";

    public override bool WorksInChannels => true;

    public override Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        Task.FromResult(HelpCard.For(call));
}

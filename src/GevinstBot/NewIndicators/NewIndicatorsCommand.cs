using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Rounds;

namespace GevinstBot.NewIndicators;

/// <summary>«måleindikatorer»: for a lead, what is proposed, tried and in use, to be brought on one by one.</summary>
public sealed class NewIndicatorsCommand(AskedForms forms, NewIndicatorsReader reader) : Command
{
    public override string WordsKey => "command.new-indicators";

    public override string HelpKey => "help.new-indicators";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var request = await forms.AskAsync(
            ProposalRhythm.ProcessKind, call, ReadOnlyDictionary<string, string>.Empty, ProposalRhythm.Days, ct);
        return new PromptCard(
            NewIndicatorsCard.For(request, await reader.OfAsync(call.Now, ct)), call.Texts["new-indicators.title"]);
    }
}

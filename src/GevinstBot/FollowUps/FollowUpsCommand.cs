using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Rounds;

namespace GevinstBot.FollowUps;

/// <summary>«særskilt oppfølging»: for a lead, which indicators are asked about more often, to begin and to end.</summary>
public sealed class FollowUpsCommand(AskedForms forms, FollowUpReader reader) : Command
{
    public override string WordsKey => "command.follow-ups";

    public override string HelpKey => "help.follow-ups";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var request = await forms.AskAsync(
            FollowUpRhythm.LeadKind, call, ReadOnlyDictionary<string, string>.Empty, AskedRhythm.Days, ct);
        return new PromptCard(FollowUpsCard.For(request, await reader.AllAsync(call.Now, ct)), call.Texts["follow-ups.title"]);
    }
}

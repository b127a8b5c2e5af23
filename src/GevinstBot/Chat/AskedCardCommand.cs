using System.Collections.ObjectModel;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>A command that is answered with a card of how something stands: the very one that its round shows later.</summary>
/// <param name="kind">Which card.</param>
/// <param name="days">How long it lives.</param>
/// <param name="forms">Where it is claimed and noted.</param>
/// <param name="sources">Who makes it.</param>
public abstract class AskedCardCommand(RoundKind kind, int days, AskedForms forms, RoundSources sources) : Command
{
    public override MenuPlace Place => MenuPlace.Seldom;

    public sealed override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var request = await forms.AskAsync(kind, call, ReadOnlyDictionary<string, string>.Empty, days, ct);
        return await sources.Of(request.Round).CardAsync(request, ct);
    }
}

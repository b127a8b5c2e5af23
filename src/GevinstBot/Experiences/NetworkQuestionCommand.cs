using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>«spør nettverket»: the form of a question to all the other organisations.</summary>
public sealed class NetworkQuestionCommand(AskedForms forms, CurrentNetwork network)
    : OrganizationCommand(NetworkQuestion.Kind, NetworkQuestion.Days, "network-question.title", forms, network)
{
    public override string WordsKey => "command.network-question";

    public override string HelpKey => "help.network-question";

    public override MenuPlace Place => MenuPlace.Seldom;

    protected override Task<AdaptiveCard> CardAsync(CardRequest request, CancellationToken ct) =>
        Task.FromResult(NetworkQuestionCard.For(request));
}

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

    protected override IReadOnlyDictionary<string, string> FieldsOf(string written) => NetworkQuestion.FieldsOf(written);

    protected override Task<AdaptiveCard> CardAsync(
        CardRequest request, IReadOnlyDictionary<string, string> fields, CancellationToken ct) =>
        Task.FromResult(NetworkQuestionCard.Form(request, fields, problems: []));
}

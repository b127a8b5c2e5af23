using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>«Se over»: the question is kept, and shown as the others will see it. Nobody gets anything yet.</summary>
public sealed class NetworkQuestionAnswerSubmit(
    AskedFormTable forms, NetworkQuestionForms shown, RoundReader rounds, RoundSources sources, CurrentNetwork network)
    : SubmitHandler(NetworkQuestion.Kind, VerbName)
{
    public const string VerbName = "network-question.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (!submission.Card.AnswersToday || await shown.SentAsync(submission.Card, ct) is not null)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        return await submission.TakeAsync(
            NetworkQuestion.Read(submission.Typed),
            async text =>
            {
                var kept = form with { Fields = form.Fields.With(NetworkQuestion.TextField, text) };
                await forms.StoreAsync(NetworkQuestion.Kind, form.Version, kept, submission.Now, ct);
                return SubmitReply.Show(await PreviewAsync(submission.Card, text, ct));
            },
            (card, problems) => NetworkQuestionCard.Form(card, submission.Typed, problems));
    }

    /// <summary>As the others will see it, and what it does to what they get besides.</summary>
    private async Task<AdaptiveCard> PreviewAsync(CardRequest card, string text, CancellationToken ct)
    {
        var around = (await rounds.AroundAsync(card.Now, ct)).All;
        var preview = MessagePreview.Of(
            shown.Draft(card, text), network.Roster, around, network.Sending, round => sources.Title(round, card.Texts));
        return NetworkQuestionCard.Preview(card, preview, network.Roster, network.Zone);
    }
}

using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Network;

namespace GevinstBot.Experiences;

/// <summary>«Se over»: the question is kept, and shown as the others will see it. Nobody gets anything yet.</summary>
public sealed class NetworkQuestionAnswerSubmit(
    AskedFormTable forms, NetworkQuestionForms shown, NetworkQuestionPreviewReader previews, CurrentNetwork network)
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
                var preview = await previews.OfAsync(submission.Card, text, ct);
                return SubmitReply.Show(NetworkQuestionCard.Preview(submission.Card, preview, network.Roster, network.Zone));
            },
            (card, problems) => NetworkQuestionCard.Form(card, submission.Typed, problems));
    }
}

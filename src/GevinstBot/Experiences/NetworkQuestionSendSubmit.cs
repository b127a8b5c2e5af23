using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Messages;

namespace GevinstBot.Experiences;

/// <summary>
/// «Send»: the question becomes a message to the other organisations. Sent twice, it is one; and each organisation has one open at a time,
/// because each takes the place of something else with all the others.
/// </summary>
public sealed class NetworkQuestionSendSubmit(
    AskedFormTable forms, NetworkQuestionForms shown, NetworkQuestionPreviewReader previews, MessageSaving saving)
    : SubmitHandler(NetworkQuestion.Kind, VerbName)
{
    public const string VerbName = "network-question.send";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var text = form.Fields.GetValueOrDefault(NetworkQuestion.TextField, "");
        if (!submission.Card.AnswersToday || text.Length == 0 || await shown.SentAsync(submission.Card, ct) is not null)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        if (await shown.RefusalAsync(submission, ct) is { } refused)
            return SubmitReply.Tell(refused);
        var preview = await previews.OfAsync(submission.Card, text, ct);
        await saving.SendAsync(preview.Sent, ct);
        return SubmitReply.Show(shown.Sent(submission.Card, preview.Sent, preview.Room));
    }
}

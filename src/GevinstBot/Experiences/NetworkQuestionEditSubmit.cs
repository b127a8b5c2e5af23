using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;

namespace GevinstBot.Experiences;

/// <summary>«Endre»: the question to be written again, with what stands in it.</summary>
public sealed class NetworkQuestionEditSubmit(AskedFormTable forms, NetworkQuestionForms shown)
    : SubmitHandler(NetworkQuestion.Kind, VerbName)
{
    public const string VerbName = "network-question.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
    }
}

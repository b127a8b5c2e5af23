using GevinstBot.Chat;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Reporting;

namespace GevinstBot.Forwarding;

/// <summary>«Ikke bruk tallet»: the organisation's card asks for it again.</summary>
public sealed class SuggestionDeclineSubmit(ForwardReader reader, ForwardTable forwards)
    : SubmitHandler(ForwardRhythm.ApprovalKind, VerbName)
{
    public const string VerbName = "suggestion.decline";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.OfAsync(submission.Round.Id, submission.Texts, ct) is not
            { IsSettled: false, Forwarded: { IsSuggested: true } forwarded })
            return SubmitReply.Unchanged();
        await forwards.EndAsync(forwarded, submission.By, submission.Now, ct);
        return SubmitReply.Receipt();
    }
}

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
        // Changed since the card was made, or at this very moment: what it says now is shown first.
        return forwarded.TakenBack is null
            && await forwards.DeclineAsync(forwarded, submission.BasedOn, submission.By, submission.Now, ct) is { TakenBack: null } newer
                ? SubmitReply.Overtaken(new NewerAnswer(newer.By, newer.At), form: null)
                : SubmitReply.Receipt();
    }
}

using GevinstBot.Chat;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Storage;

namespace GevinstBot.Forwarding;

/// <summary>«Godkjenn»: from now on the number stands in the organisation's answer, with who suggested it.</summary>
public sealed class SuggestionApproveSubmit(ForwardReader reader, ForwardTable forwards, IndicatorSeriesUpkeep answers)
    : SubmitHandler(ForwardRhythm.ApprovalKind, VerbName)
{
    public const string VerbName = "suggestion.approve";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.OfAsync(submission.Round.Id, submission.Texts, ct) is not { IsSettled: false } question
            || question is not { Asked: not null, Forwarded: { IsSuggested: true } forwarded, Whole: { } whole }
            || !question.Round.IsOpenFor(submission.Subject, submission.Now))
            return SubmitReply.Unchanged();
        // Changed since the card was made: what it says now is shown first.
        if (forwarded.Version != submission.BasedOn)
            return SubmitReply.Overtaken(new NewerAnswer(forwarded.By, forwarded.At), form: null);
        var value = forwarded.Suggested! with { SuggestedBy = forwarded.To };
        var result = await answers.StoreAsync(
            question.Round.Id, forwarded.Organization, whole.Version,
            (before, version) => new IndicatorAnswer(
                forwarded.Organization, (before ?? whole).With([value]), submission.By, submission.Now, version),
            ct);
        if (result.Outcome == StoreOutcome.Overtaken)
            return SubmitReply.Unchanged();
        await forwards.ApproveAsync(forwarded, submission.By, submission.Now, ct);
        return SubmitReply.Receipt();
    }
}

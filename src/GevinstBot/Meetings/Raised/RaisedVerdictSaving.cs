using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Raised;

/// <summary>How a lead's word on a raised item is stored, whichever it is.</summary>
public sealed class RaisedVerdictSaving(RaisedItemTable items, RaisedItemReader reader, AuditLog audit)
{
    /// <param name="submission">What the lead pressed.</param>
    /// <param name="act">What is logged.</param>
    /// <param name="read">Reads the word.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<SubmitReply> DecideAsync(
        Submission submission, AuditAct act, Func<IReadOnlyDictionary<string, string>, RaisedItem, Checked<RaisedWord>> read,
        CancellationToken ct)
    {
        // Withdrawn meanwhile: the round's own card says so.
        if (await reader.OfAsync(submission.Card, ct) is not { Item.IsWithdrawn: false } question)
            return SubmitReply.Unchanged();
        var reply = await submission.StoreAsync(
            read(submission.Typed, question.Item),
            word => audit.AroundAsync(submission.Audited(act), () => items.DecideAsync(question.Item, submission, word, ct), ct),
            (card, problems) => RaisedItemCard.Form(card, question, submission.Typed, problems));
        if (reply.Newer is null)
            return reply;
        // Raised anew in the same moment: the lead sees that, and decides on it. Withdrawn: then there is no form to send again.
        return await reader.FormAsync(submission, ct) is { } form ? reply.ShowingNow(form) : SubmitReply.Unchanged();
    }
}

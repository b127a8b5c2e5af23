using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Ta inn»: the item is on the agenda from now on, and those who have it are told once.</summary>
public sealed class RaisedItemTakeSubmit(RaisedItemTable items, RaisedItemReader reader, AuditLog audit)
    : SubmitHandler(RaisedRhythm.LeadKind, VerbName)
{
    public const string VerbName = "raised-item.take";

    private static readonly AuditAct Act = new("take-item");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        // Withdrawn meanwhile: the round's own card says so.
        if (await reader.OfAsync(submission.Card, ct) is not { Item.IsWithdrawn: false } question)
            return SubmitReply.Unchanged();
        var reply = await submission.StoreAsync(
            RaisedItemEdit.Take(submission.Typed, question.Item),
            word => audit.AroundAsync(submission.Audited(Act), () => items.DecideAsync(question.Item, submission, word, ct), ct),
            (card, problems) => RaisedItemCard.Form(card, question, submission.Typed, problems));
        return reply.Newer is null ? reply : reply.ShowingNow(await reader.FormAsync(submission, ct));
    }
}

using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Avslå»: the agenda stays, and whoever raised the item is told why.</summary>
public sealed class RaisedItemDeclineSubmit(RaisedItemTable items, RaisedItemReader reader, AuditLog audit)
    : SubmitHandler(RaisedRhythm.LeadKind, VerbName)
{
    public const string VerbName = "raised-item.decline";

    private static readonly AuditAct Act = new("decline-item");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.OfAsync(submission.Card, ct) is not { Item.IsWithdrawn: false } question)
            return SubmitReply.Unchanged();
        var reply = await submission.StoreAsync(
            RaisedItemEdit.Decline(submission.Typed, question.Item),
            word => audit.AroundAsync(submission.Audited(Act), () => items.DecideAsync(question.Item, submission, word, ct), ct),
            (card, problems) => RaisedItemCard.Form(card, question, submission.Typed, problems));
        return reply.Newer is null ? reply : reply.ShowingNow(await reader.FormAsync(submission, ct));
    }
}

using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;

namespace GevinstBot.Postponing;

/// <summary>«Utsett»: the round runs by its new days from now on.</summary>
public sealed class PostponementAnswerSubmit(
    AskedFormTable forms, PostponementReader reader, PostponementSaving saving, CurrentNetwork network)
    : SubmitHandler(Postponement.FormKind, VerbName)
{
    public const string VerbName = "postponement.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var movable = await reader.MovableAsync(submission.Now, submission.Texts, ct);
        return await submission.TakeAsync(
            Postponement.Read(submission.Typed, [.. movable.Select(one => one.Item)], submission.By, submission.Now, network.Sending),
            postponement => SaveAsync(submission, postponement, ct),
            (card, problems) => PostponementCard.For(card, movable, network.Zone, submission.Typed, problems));
    }

    private async Task<SubmitReply> SaveAsync(Submission submission, Postponement postponement, CancellationToken ct)
    {
        if (!await saving.SaveAsync(postponement, ct))
            return SubmitReply.Tell(submission.Texts["postponement.overtaken"]);
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var saved = form with { Fields = form.Fields.With(Postponement.RoundField, postponement.Round.ToString()), IsSaved = true };
        await forms.StoreAsync(Postponement.FormKind, form.Version, saved, submission.Now, ct);
        var moved = (await reader.MovableAsync(submission.Now, submission.Texts, ct))
            .Single(one => one.Item.Round.Id == postponement.Round);
        var was = network.Sending.After(moved.Item.Round.Closes, -postponement.Days);
        return SubmitReply.Show(PostponementReceiptCard.For(submission.Card, moved.Item.Round, moved.Name, was, network.Zone));
    }
}

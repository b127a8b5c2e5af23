using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Postponing;

/// <summary>«Angre»: the round runs as it was planned, unless its planned deadline is over by now.</summary>
public sealed class PostponementUndoSubmit(
    AskedFormTable forms, PostponementReader reader, PostponementSaving saving, CurrentNetwork network)
    : SubmitHandler(Postponement.FormKind, VerbName)
{
    public const string VerbName = "postponement.undo";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var chosen = (await forms.OfAsync(submission.Round.Id, ct)).Fields.GetValueOrDefault(Postponement.RoundField);
        var movable = await reader.MovableAsync(submission.Now, submission.Texts, ct);
        return movable.FirstOrDefault(one => one.Item.Round.Id.ToString() == chosen) is { Item.Round.Postponed: { } standing } moved
            ? await UndoAsync(submission, moved, standing, ct)
            : SubmitReply.Tell(submission.Texts["postponement.nothing-to-undo"]);
    }

    private async Task<SubmitReply> UndoAsync(
        Submission submission, Named<MovableRound> moved, Postponement standing, CancellationToken ct)
    {
        var round = moved.Item.Round;
        var planned = network.Sending.After(round.Closes, -standing.Days);
        if (planned <= submission.Now)
            return SubmitReply.Tell(submission.Texts["postponement.too-late", submission.Texts.When(planned, network.Zone)]);
        if (!await saving.SaveAsync(standing.Undone(network.DayOf(planned), submission.By, submission.Now), ct))
            return SubmitReply.Tell(submission.Texts["postponement.overtaken"]);
        var (now, was) = (await reader.MovableAsync(submission.Now, submission.Texts, ct), round.Closes);
        return SubmitReply.Show(PostponementReceiptCard.For(
            submission.Card, now.Single(one => one.Item.Round.Id == round.Id).Item.Round, moved.Name, was, network.Zone));
    }
}

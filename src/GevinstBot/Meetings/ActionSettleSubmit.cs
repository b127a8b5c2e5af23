using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«Lagre»: one of the organisation's own actions gets another day, or isn't to be done, with the reason.</summary>
public sealed class ActionSettleSubmit(ActionReader actions, ActionUpkeep upkeep, CurrentNetwork network)
    : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = "actions.settle";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (today, open) = (network.DayOf(submission.Now), await actions.OpenAsync(new OrganizationId(submission.Subject), ct));
        var typed = submission.Typed.GetValueOrDefault(ActionEdit.ActionField, "");
        var chosen = open.FirstOrDefault(action => action.Id == typed);
        // Settled before, by this press or by somebody else: the card says how. What isn't theirs, it can't say anything of.
        if (submission.Card.IsClosed || IsDone(submission, chosen, today))
            return SubmitReply.Unchanged();
        if (typed.Length > 0 && chosen is null)
            return await actions.OwnAsync(submission, typed, ct) is null ? SubmitReply.Gone() : SubmitReply.Unchanged();
        return await submission.TakeAsync(
            Read(submission, chosen, today),
            said => StoreAsync(submission, chosen!, said, ct),
            (card, problems) => ActionFormCard.Form(card, today, open, submission.Typed, problems));
    }

    /// <summary>It was moved to that day already, for that reason.</summary>
    private static bool IsDone(Submission submission, ActionItem? chosen, LocalDate today) =>
        chosen is { MovedFrom: not null } && ActionEdit.Read(submission.Typed, today, due: null)
            .Match(said => (said.Due, said.Reason) == (chosen.Due, chosen.Reason), _ => false);

    private static Checked<ActionEdit> Read(Submission submission, ActionItem? chosen, LocalDate today)
    {
        var read = ActionEdit.Read(submission.Typed, today, chosen?.Due);
        return chosen is not null
            ? read
            : Checked<ActionEdit>.Rejected([new Problem(ActionEdit.ActionField, "settle.needs-action"), .. read.Problems]);
    }

    private async Task<SubmitReply> StoreAsync(Submission submission, ActionItem action, ActionEdit said, CancellationToken ct) =>
        submission.ReplyTo(await submission.LoggedAsync(() => upkeep.MarkAsync(
            action, action.MarkVersion, ActionMark.Of(said, action), submission.By, submission.IsOnBehalf, submission.Now, ct)));
}

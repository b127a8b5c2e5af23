using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Meetings;

/// <summary>«Kan ikke gjøres i tide …»: the form in the place of the card, until it is sent or left.</summary>
public sealed class ActionFormSubmit(ActionReader actions, CurrentNetwork network) : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = "actions.form";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var open = await actions.OpenAsync(new OrganizationId(submission.Subject), ct);
        return open.Count == 0 || submission.Card.IsClosed
            ? SubmitReply.Unchanged()
            : SubmitReply.Show(ActionFormCard.For(submission.Card, network.DayOf(submission.Now), open));
    }
}

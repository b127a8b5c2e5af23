using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Sending;

namespace GevinstBot.Register;

/// <summary>«Ta i bruk»: the network counts from now on.</summary>
public sealed class SetupUseSubmit(
    AskedFormTable forms, SetupReader data, NetworkSaving saving, DeliveryWake wake, AuditLog audit, CurrentNetwork network)
    : SubmitHandler(RegisterRhythm.SetupKind, VerbName)
{
    public const string VerbName = "setup.use";

    private static readonly AuditAct Act = new("set-up");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        await network.LoadAsync(ct);
        if (network.IsSetUp || form.Fields[SetupField.Step] != SetupField.Steps[^1])
            return SubmitReply.Unchanged();
        var root = SetupDrafting.Of(form.Fields, data, form.AskedBy, network.DayOf(submission.Now));
        // Of two who set it up at the same time, or a file that was imported meanwhile, the first stands.
        var result = await audit.AroundAsync(
            submission.Audited(Act), () => saving.ImportAsync(NetworkWriter.Write(root), seen: null, submission.Now, ct),
            done => done.Outcome is NetworkOutcome.Stored, ct);
        if (result.Outcome is NetworkOutcome.Rejected)
            return SubmitReply.Tell(submission.Texts["network.rejected", result.Problems[0].Say(submission.Texts)]);
        wake.Call();
        return SubmitReply.Unchanged();
    }
}

using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Bruk den»: the file is the network from now on, if the network is still the one that it was shown beside.</summary>
public sealed class NetworkFileUseSubmit(
    NetworkProposalTable proposals, NetworkFileReader files, AuditLog audit, NetworkSaving saving)
    : SubmitHandler(NetworkFileRhythm.Kind, VerbName)
{
    public const string VerbName = "network-file.use";

    private static readonly AuditAct Act = new("import");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var id = submission.Round.Id.Period;
        var proposal = (await proposals.FindAsync(id, ct))!;
        if (proposal.Decision is not FileDecision.Open)
            return SubmitReply.Unchanged();
        var file = await files.OfAsync(id, ct);
        // Beside nothing, where there is no network yet.
        var seen = submission.Typed.GetValueOrDefault(NetworkFileCard.SeenField) is { Length: > 0 } shown ? shown : null;
        // The network first: a press that is cut off here can be repeated, and finds the same network.
        var result = await audit.AroundAsync(
            submission.Audited(Act), () => saving.ImportAsync(file.Text, seen, submission.Now, ct), done => done.Stands, ct);
        return result.Outcome switch
        {
            NetworkOutcome.Stored or NetworkOutcome.Same => submission.ReplyTo(
                await proposals.DecideAsync(id, submission.BasedOn, FileDecision.Used, submission.By, submission.Now, ct)),
            NetworkOutcome.Overtaken => SubmitReply.Show(
                NetworkFileCard.For(submission.AsPressed, await files.OfAsync(id, ct), isOvertaken: true)),
            NetworkOutcome.Rejected => SubmitReply.Tell(
                submission.Texts["network-file.rejected", result.Problems[0].Say(submission.Texts)]),
        };
    }
}

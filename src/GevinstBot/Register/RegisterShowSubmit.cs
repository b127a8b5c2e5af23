using GevinstBot.Chat;
using GevinstBot.Domain.Register;

namespace GevinstBot.Register;

/// <summary>«Avbryt»: the network as it stands.</summary>
public sealed class RegisterShowSubmit() : SubmitHandler(RegisterRhythm.Kind, VerbName)
{
    public const string VerbName = "network.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}

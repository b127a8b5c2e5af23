using GevinstBot.Chat;
using GevinstBot.Domain.Initiatives;

namespace GevinstBot.Initiatives;

/// <summary>«Alle tiltak»: all of them again.</summary>
public sealed class InitiativesShowSubmit() : SubmitHandler(InitiativeRhythm.Kind, VerbName)
{
    public const string VerbName = "initiatives.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}

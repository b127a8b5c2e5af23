using GevinstBot.Chat;
using GevinstBot.Domain.Register;

namespace GevinstBot.Register;

/// <summary>«Tilbake»: the card before, with what was filled in.</summary>
public sealed class SetupEditSubmit(AskedFormTable forms) : SubmitHandler(RegisterRhythm.SetupKind, VerbName)
{
    public const string VerbName = "setup.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var before = SetupField.Steps.TakeWhile(step => step != form.Fields[SetupField.Step]).LastOrDefault();
        if (before is not null && submission.BasedOn == form.Version)
        {
            var earlier = form with { Fields = form.Fields.With(SetupField.Step, before) };
            await forms.StoreAsync(RegisterRhythm.SetupKind, form.Version, earlier, submission.Now, ct);
        }
        return SubmitReply.Unchanged();
    }
}

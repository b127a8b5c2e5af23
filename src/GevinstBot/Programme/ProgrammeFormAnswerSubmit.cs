using GevinstBot.Chat;
using GevinstBot.Domain.Programme;

namespace GevinstBot.Programme;

/// <summary>«Se over»: what was typed is kept, and shown as those concerned will be told.</summary>
public sealed class ProgrammeFormAnswerSubmit(AskedFormTable forms, ProgrammeForms shown)
    : SubmitHandler(ProgrammeChangeRhythm.FormKind, VerbName)
{
    public const string VerbName = "programme-form.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (form, facts) = (await forms.OfAsync(submission.Round.Id, ct), shown.Facts(submission.Now));
        // A press on a card from before, when it has been saved already.
        if (form.IsSaved)
            return SubmitReply.Show(ProgrammeFormCard.Over(submission.Card));
        return await submission.TakeAsync(
            facts.Read(submission.Typed),
            async change =>
            {
                var kept = form with { Fields = form.Fields.With(submission.Typed) };
                await forms.StoreAsync(ProgrammeChangeRhythm.FormKind, form.Version, kept, submission.Now, ct);
                return SubmitReply.Show(shown.Preview(submission.Card, facts, change, isOvertaken: false));
            },
            (card, problems) => ProgrammeFormCard.Form(card, facts, submission.Typed, problems));
    }
}

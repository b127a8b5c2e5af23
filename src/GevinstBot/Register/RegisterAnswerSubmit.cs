using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Lagre»: one change of the network, on the version that the form was made from.</summary>
public sealed class RegisterAnswerSubmit(RegisterReader reader, RegisterSaving saving, DirectoryReader directory, CurrentNetwork network)
    : SubmitHandler(RegisterRhythm.Kind, VerbName)
{
    public const string VerbName = "network.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Typed.GetValueOrDefault(RegisterCard.OrganizationField), submission.Now, ct);
        if (RegisterForms.Find(submission.Typed.GetValueOrDefault(RegisterCard.WhatField)) is not { } form
            || (form.IsOfOrganization && question.Organization is null))
            return SubmitReply.Gone();
        question = question with { Directory = await directory.OfAsync(submission.Typed, ct) };
        return await submission.TakeAsync(
            form.Read(question, submission.Typed),
            change => SaveAsync(submission, form, question, change, ct),
            (card, problems) => RegisterCard.Form(card, form, question, submission.Typed, problems));
    }

    private async Task<SubmitReply> SaveAsync(
        Submission submission, RegisterForm form, RegisterQuestion question, RegisterChange change, CancellationToken ct)
    {
        var (outcome, said) = await saving.SaveAsync(change, question.Organization?.Id, submission, ct);
        return outcome switch
        {
            NetworkOutcome.Stored or NetworkOutcome.Same =>
                SubmitReply.Show(RegisterCard.For(submission.Card, RegisterQuestion.Of(network, submission.Now), said)),
            NetworkOutcome.Overtaken => SubmitReply.Show(RegisterCard.Form(
                submission.Card, form,
                (await reader.OfAsync(question.Organization?.Id.Value, submission.Now, ct)) with { Directory = question.Directory },
                submission.Typed, [], isOvertaken: true)),
            NetworkOutcome.Rejected => SubmitReply.Tell(said),
        };
    }
}

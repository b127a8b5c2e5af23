using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Register;

namespace GevinstBot.Register;

/// <summary>«Endre …»: the form of what was chosen.</summary>
public sealed class RegisterEditSubmit(RegisterReader reader) : SubmitHandler(RegisterRhythm.Kind, VerbName)
{
    public const string VerbName = "network.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = RegisterForms.Find(submission.Typed.GetValueOrDefault(RegisterCard.WhatField));
        var question = await reader.OfAsync(submission.Typed.GetValueOrDefault(RegisterCard.OrganizationField), submission.Now, ct);
        return SubmitReply.Show(Problem(form, question) is { } problem
            ? RegisterCard.For(submission.Card, question, problems: [problem], typed: submission.Typed)
            : RegisterCard.Form(
                submission.Card, form!, form!.IsOfOrganization ? question : question with { Organization = null },
                ReadOnlyDictionary<string, string>.Empty, problems: []));
    }

    private static Problem? Problem(RegisterForm? form, RegisterQuestion question) => (form, question.Organization) switch
    {
        (null, _) => new Problem(RegisterCard.WhatField, TypedForm.NotAChoice),
        ({ IsOfOrganization: true }, null) => new Problem(RegisterCard.OrganizationField, "network.organization-missing"),
        _ => null,
    };
}

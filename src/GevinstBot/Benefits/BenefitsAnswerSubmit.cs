using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Register;
using GevinstBot.Rounds;

namespace GevinstBot.Benefits;

/// <summary>«Lagre»: one subject of a benefit, on the version of the plan that the form was made from.</summary>
public sealed class BenefitsAnswerSubmit(BenefitsReader reader, BenefitSaving saving, DirectoryReader directory, PeopleSaving people)
    : SubmitHandler(BenefitRhythm.Kind, VerbName)
{
    public const string VerbName = "benefits.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        if (BenefitForm.Of(question, submission.Typed) is not { } form)
            return SubmitReply.Gone();
        if (form.Plan is null)
            return SubmitReply.Show(
                Form(submission, form)(submission.AsPressed, [new Problem(BenefitViewFields.Plan, TypedForm.Required)]));
        return form.Subject == BenefitField.Realized ? await TellAsync(
                submission, form, BenefitMeasurements.Read(submission.Typed, form.Benefit, form.Limits), (told, one) => told.With(one), ct)
            : form.Subject == BenefitField.Changes ? await TellAsync(
                submission, form, BenefitMeasurements.ReadChange(submission.Typed, submission.By, question.Today),
                (told, one) => told.With(one), ct)
            : BenefitField.IsPerson(form.Subject) ? await NameAsync(submission, form, ct)
            : await WriteAsync(submission, form, ct);
    }

    private Task<SubmitReply> WriteAsync(Submission submission, BenefitForm form, CancellationToken ct) =>
        submission.TakeAsync(
            BenefitEdit.Read(form.Subject, submission.Typed, form.Benefit, form.Limits),
            benefit => saving.SaveAsync(submission, form, benefit, ct), Form(submission, form));

    private Task<SubmitReply> TellAsync<T>(
        Submission submission, BenefitForm form, Checked<T> read, Func<BenefitMeasurements, T, BenefitMeasurements> change,
        CancellationToken ct) => submission.TakeAsync(
            read, one => saving.TellAsync(submission, form, before => change(before, one), ct), Form(submission, form));

    /// <summary>The network first: a press that is cut off here can be repeated, and finds the person there.</summary>
    private async Task<SubmitReply> NameAsync(Submission submission, BenefitForm form, CancellationToken ct)
    {
        form = form with { Directory = await directory.OfAsync(submission.Typed, ct) };
        var typed = new TypedForm(submission.Typed);
        var person = TypedPerson.Read(typed, form.Question.Roster, form.Directory);
        return await submission.TakeAsync(
            typed.Checked<Person>(() => person!),
            async named => await people.KnowAsync(named, submission, ct) is { } refused
                ? SubmitReply.Tell(refused)
                : await saving.SaveAsync(submission, form, form.Benefit.With(form.Subject, named.Id), ct),
            Form(submission, form));
    }

    private static Func<CardRequest, IReadOnlyList<Problem>, AdaptiveCard> Form(Submission submission, BenefitForm form) =>
        (card, problems) => BenefitFormCard.For(card, form, submission.Typed, problems);
}

using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Storage;

namespace GevinstBot.Register;

/// <summary>
/// «Bekreft», or «Send inn» with what is otherwise: a substitute counts at once, a new contact is a question to the leads.
/// </summary>
public sealed class ContactAnswerSubmit(
    ContactAnswerTable answers, ContactProposalTable proposals, RegisterSaving saving, DirectoryReader directory, CurrentNetwork network)
    : SubmitHandler(ContactRhythm.Kind, VerbName)
{
    public const string VerbName = "contacts.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        var question = await ContactQuestion.OfAsync(submission.Card, answers, network, ct);
        question = question with { Register = question.Register with { Directory = await directory.OfAsync(submission.Typed, ct) } };
        return await submission.StoreAsync(
            ContactAnswer.Read(submission.Typed, question.Organization.Id, question.Register.Roster, question.Register.Directory),
            read => StoreAsync(submission, question, read.Change, read.Person, ct),
            (card, problems) => ContactCard.Form(card, question, submission.Typed, problems));
    }

    private async Task<StoreResult<ContactAnswer>> StoreAsync(
        Submission submission, ContactQuestion question, ContactChange change, Person? person, CancellationToken ct)
    {
        var answer = new ContactAnswer(question.Organization.Id, submission.By, change, person, submission.Now)
        {
            Trainings = Training.Chosen(submission.Typed),
        };
        var result = await answers.StoreAsync(submission.Round.Id, submission.BasedOn, answer, ct);
        // The answer first, as everywhere; a press that was cut off here is repeated, and does what is left to do.
        if (result.Outcome is not StoreOutcome.Overtaken)
            await FollowAsync(submission, question, result.Standing, ct);
        return result;
    }

    private async Task FollowAsync(Submission submission, ContactQuestion question, ContactAnswer answer, CancellationToken ct)
    {
        if (answer is { Change: ContactChange.Substitute, Person: { } substitute } && question.Substitute?.Id != substitute.Id)
            await saving.SaveNowAsync(
                new RegisterChange(root => root.WithNamedSubstitute(answer.Organization, substitute), texts => texts["contacts.title"]),
                answer.Organization, submission, ct);
        if (answer.Change is ContactChange.Contact)
            await proposals.ProposeAsync(ContactProposal.Of(submission.Round.Id, answer), ct);
    }
}

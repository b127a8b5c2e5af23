using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;

namespace GevinstBot.StandIns;

/// <summary>«Gi videre»: this one round of the organisation's goes to somebody else.</summary>
public sealed class HandoverGiveSubmit(
    CurrentNetwork network, DirectoryReader directory, RoundSources sources, PeopleSaving people, HandoverSaving saving)
    : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = "handover.give";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        if (!submission.Card.MayGive)
            return SubmitReply.Unchanged();
        var question = HandoverFormSubmit.QuestionOf(submission, network) with
        {
            Directory = await directory.OfAsync(submission.Typed, ct),
        };
        return await submission.TakeAsync(
            HandoverTo.Read(submission.Typed, question.Organization!.Id, submission.By, question.Roster, question.Directory),
            person => GiveAsync(submission, person, ct),
            (card, problems) => HandoverCard.For(
                card, sources.Title(submission.Round, submission.Texts), question, submission.Typed, problems));
    }

    /// <summary>The network first: a press that is cut off here can be repeated, and finds the person there.</summary>
    private async Task<SubmitReply> GiveAsync(Submission submission, Person person, CancellationToken ct) =>
        await people.KnowAsync(person, submission, ct) is { } refused
            ? SubmitReply.Tell(refused)
            : await saving.GiveAsync(submission, person, ct);
}

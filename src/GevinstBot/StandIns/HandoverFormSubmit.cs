using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;

namespace GevinstBot.StandIns;

/// <summary>«Gi til en annen …»: asks to whom.</summary>
public sealed class HandoverFormSubmit(CurrentNetwork network, RoundSources sources) : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = RoundCard.GiveVerb;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        return submission.Card.MayGive
            ? SubmitReply.Show(HandoverCard.For(
                submission.AsPressed, sources.Title(submission.Round, submission.Texts), QuestionOf(submission, network),
                ReadOnlyDictionary<string, string>.Empty, problems: []))
            : SubmitReply.Unchanged();
    }

    /// <summary>Whose task it is, as the round says it.</summary>
    public static RegisterQuestion QuestionOf(Submission submission, CurrentNetwork network) =>
        RegisterQuestion.Of(network, submission.Now) with
        {
            Organization = network.Roster.Organization(new OrganizationId(submission.Subject)),
        };
}

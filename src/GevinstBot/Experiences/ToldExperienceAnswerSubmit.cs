using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Network;

namespace GevinstBot.Experiences;

/// <summary>«Del erfaringen».</summary>
public sealed class ToldExperienceAnswerSubmit(ExperienceTable told, CurrentNetwork network)
    : SubmitHandler(ToldExperience.Kind, VerbName)
{
    public const string VerbName = "experience.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var own = network.OrganizationsOf(submission.By, submission.Now);
        return await submission.StoreAsync(
            ExperienceContent.Read(submission.Typed, own.Select(organization => organization.Id)),
            content => told.StoreAsync(
                submission.Round.Id.Period, submission.BasedOn, content, submission.By, submission.Now, ct),
            (card, problems) => ToldExperienceCard.Form(card, own, submission.Typed, problems));
    }
}

using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Network;

namespace GevinstBot.Experiences;

/// <summary>«Endre» on what is shared: the form again, with what stands.</summary>
public sealed class ToldExperienceEditSubmit(ExperienceTable told, CurrentNetwork network)
    : SubmitHandler(ToldExperience.Kind, VerbName)
{
    public const string VerbName = "experience.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await told.FindAsync(submission.Round.Id.Period, ct) is { } one
            ? SubmitReply.Show(ToldExperienceCard.Form(
                submission.Card with { BasedOn = one.Version }, network.OrganizationsOf(submission.By, submission.Now),
                one.Content.Fields, problems: []))
            : SubmitReply.Gone();
}

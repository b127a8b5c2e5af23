using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Endre det vi måler»: the form with what stands.</summary>
public sealed class TeamIndicatorEditSubmit(TeamIndicatorReader reader) : SubmitHandler(TeamIndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "team-indicator.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await reader.AskAsync(submission.Card, ct) is { MayChange: true, Series: { } series } question
            ? SubmitReply.Show(TeamIndicatorCard.Form(
                submission.Card with { BasedOn = question.Version }, question,
                TeamIndicatorCard.Fields(series.Indicator.Said, submission.Texts), problems: []))
            : SubmitReply.Unchanged();
}

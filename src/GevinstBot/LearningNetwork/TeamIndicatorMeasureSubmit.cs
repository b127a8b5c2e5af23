using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Lagre målingen»: of a day that somebody has told of before, both are shown first.</summary>
public sealed class TeamIndicatorMeasureSubmit(TeamMeasurementTable measurements, TeamIndicatorReader reader)
    : SubmitHandler(TeamIndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "team-indicator.measure";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await reader.AskAsync(submission.Card, ct) is not { MayChange: true, Series: { } series } question
            ? SubmitReply.Unchanged()
            : await submission.StoreAsync(
                TeamIndicatorSaid.ReadMeasured(submission.Typed, question.Today),
                measured => measurements.StoreAsync(
                    question.Team.Id, measured.Day, submission.BasedOn, measured.Value, submission.By, submission.Now, ct),
                (card, problems) => TeamIndicatorCard.Shown(card, question, series, submission.Typed, problems));
}

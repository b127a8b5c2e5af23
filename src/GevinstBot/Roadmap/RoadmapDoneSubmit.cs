using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Roadmap;

namespace GevinstBot.Roadmap;

/// <summary>«Merk som utført»: whoever answers for the owner says that a measure is done. Pressed again, it is that already.</summary>
public sealed class RoadmapDoneSubmit(RoadmapTable measures, RoadmapReader reader) : SubmitHandler(RoadmapRhythm.Kind, VerbName)
{
    public const string VerbName = "roadmap.done";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(RoadmapCard.MeasureField)) is not { } measure)
            return SubmitReply.Show(RoadmapCard.For(
                submission.Card, question, [new Problem(RoadmapCard.MeasureField, TypedForm.NotAChoice)]));
        if (!question.MayMark(measure))
            return SubmitReply.Gone();
        return submission.ReplyTo(await measures.StoreAsync(
            measure.Id, measure.Version,
            (before, version) => before! with
            {
                Content = before.Content with { State = MeasureState.Done, Reason = "" },
                By = submission.By,
                At = submission.Now,
                Version = version,
            },
            ct));
    }
}

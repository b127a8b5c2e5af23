using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Roadmap;

namespace GevinstBot.Roadmap;

/// <summary>«Endre …»: the chosen measure's form.</summary>
public sealed class RoadmapOpenSubmit(RoadmapReader reader) : SubmitHandler(RoadmapRhythm.Kind, VerbName)
{
    public const string VerbName = "roadmap.open";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        return SubmitReply.Show(question.Find(submission.Typed.GetValueOrDefault(RoadmapCard.MeasureField)) is { } measure
            ? RoadmapFormCard.Form(
                submission.Card with { BasedOn = measure.Version }, question, measure.Id, measure.Content.Fields, problems: [])
            : RoadmapCard.For(submission.Card, question, [new Problem(RoadmapCard.MeasureField, TypedForm.NotAChoice)]));
    }
}

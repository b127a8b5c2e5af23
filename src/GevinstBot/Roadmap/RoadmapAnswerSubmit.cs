using GevinstBot.Chat;
using GevinstBot.Domain.Roadmap;

namespace GevinstBot.Roadmap;

/// <summary>«Lagre»: a measure, new or changed.</summary>
public sealed class RoadmapAnswerSubmit(RoadmapTable measures, RoadmapReader reader) : SubmitHandler(RoadmapRhythm.Kind, VerbName)
{
    public const string VerbName = "roadmap.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        // The name comes with the button: only that of a measure there is, or of the next on this card, is one.
        var (named, next) = (submission.Typed.GetValueOrDefault(RoadmapCard.MeasureField), question.NextId(submission.Round.Id.Period));
        var (id, before) = (question.Find(named)?.Id ?? next, question.Find(named)?.Content);
        return await submission.StoreAsync(
            MeasureContent.Read(
                submission.Typed, question.Roster.Organizations.Select(organization => organization.Id), before, question.Today),
            content => measures.StoreAsync(
                id, submission.BasedOn,
                (_, version) => new RoadmapMeasure(id, content, submission.By, submission.Now) { Version = version }, ct),
            (card, problems) => RoadmapFormCard.Form(card, question, id, submission.Typed, problems));
    }
}

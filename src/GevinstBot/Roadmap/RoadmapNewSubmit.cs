using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Roadmap;

namespace GevinstBot.Roadmap;

/// <summary>«Nytt tiltak …»: an empty form.</summary>
public sealed class RoadmapNewSubmit(RoadmapReader reader) : SubmitHandler(RoadmapRhythm.Kind, VerbName)
{
    public const string VerbName = "roadmap.new";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        return SubmitReply.Show(RoadmapFormCard.Form(
            submission.Card with { BasedOn = 0 }, question, question.NextId(submission.Round.Id.Period),
            ReadOnlyDictionary<string, string>.Empty, problems: []));
    }
}

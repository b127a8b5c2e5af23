using GevinstBot.Chat;
using GevinstBot.Domain.Roadmap;

namespace GevinstBot.Roadmap;

/// <summary>«Avbryt»: all of them again.</summary>
public sealed class RoadmapShowSubmit() : SubmitHandler(RoadmapRhythm.Kind, VerbName)
{
    public const string VerbName = "roadmap.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}

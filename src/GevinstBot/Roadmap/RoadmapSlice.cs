using GevinstBot.Chat;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Roadmap;

/// <summary>Veikart: the network's own improvement measures, followed as actions are.</summary>
public static class RoadmapSlice
{
    public static IHostApplicationBuilder AddRoadmap(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<RoadmapTable>(RoadmapTable.Name)
            .AddSingleton<RoadmapReader>()
            .AddRounds<RoadmapPrompts>().AddCommand<RoadmapCommand>()
            .AddSubmit<RoadmapNewSubmit>().AddSubmit<RoadmapOpenSubmit>().AddSubmit<RoadmapShowSubmit>()
            .AddSubmit<RoadmapAnswerSubmit>().AddSubmit<RoadmapDoneSubmit>()
            .AddSingleton<AgendaEvidence, RoadmapEvidence>();
        return builder;
    }
}

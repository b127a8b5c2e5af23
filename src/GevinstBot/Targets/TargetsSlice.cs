using GevinstBot.Chat;
using GevinstBot.Rounds;

namespace GevinstBot.Targets;

/// <summary>A year's targets, the region's and organisations' own, set by the lead in the chat: a version of the network each.</summary>
public static class TargetsSlice
{
    public static IHostApplicationBuilder AddTargets(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<TargetsReader>()
            .AddCommand<TargetsCommand>()
            .AddRounds<TargetsPrompts>()
            .AddSubmit<TargetsEditSubmit>().AddSubmit<TargetsAnswerSubmit>().AddSubmit<TargetsShowSubmit>();
        return builder;
    }
}

using GevinstBot.Chat;
using GevinstBot.Rounds;

namespace GevinstBot.Postponing;

/// <summary>A lead moves what is left of a round: its reminders, its lock and what follows from it go along.</summary>
public static class PostponingSlice
{
    public static IHostApplicationBuilder AddPostponing(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<PostponementReader>()
            .AddSingleton<PostponementSaving>()
            .AddRounds<PostponementPrompts>().AddCommand<PostponementCommand>()
            .AddSubmit<PostponementAnswerSubmit>().AddSubmit<PostponementUndoSubmit>();
        return builder;
    }
}

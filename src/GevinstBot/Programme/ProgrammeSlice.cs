using GevinstBot.Chat;
using GevinstBot.Programme.Feed;
using GevinstBot.Rounds;

namespace GevinstBot.Programme;

/// <summary>The learning network's programme: what it holds, in the chat and in calendars, and how it is changed.</summary>
public static class ProgrammeSlice
{
    public static IHostApplicationBuilder AddProgramme(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<ProgrammeReader>()
            .AddSingleton<ProgrammeFeed>()
            .AddSingleton<ProgrammeChangedReader>()
            .AddSingleton<ProgrammeForms>()
            .AddCommand<ProgrammeCommand>().AddCommand<ProgrammeFormCommand>()
            .AddRounds<ProgrammeFormPrompts>().AddRounds<ProgrammeChangePrompts>()
            .AddSubmit<ProgrammeFormAnswerSubmit>().AddSubmit<ProgrammeFormEditSubmit>().AddSubmit<ProgrammeFormSaveSubmit>();
        return builder;
    }
}

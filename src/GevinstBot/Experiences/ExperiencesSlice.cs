using GevinstBot.Chat;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>What worked where, to be looked through; and what an organisation asks the others.</summary>
public static class ExperiencesSlice
{
    public static IHostApplicationBuilder AddExperiences(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<ExperienceReader>()
            .AddCommand<ExperiencesCommand>()
            .AddRounds<NetworkQuestionPrompts>().AddCommand<NetworkQuestionCommand>().AddSubmit<NetworkQuestionAnswerSubmit>();
        return builder;
    }
}

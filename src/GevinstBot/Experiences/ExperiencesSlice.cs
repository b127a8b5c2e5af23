using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Experiences;

/// <summary>What worked where, to be looked through and told; and what an organisation asks the others.</summary>
public static class ExperiencesSlice
{
    public static IHostApplicationBuilder AddExperiences(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<ExperienceTable>(ExperienceTable.Name)
            .AddSingleton<ExperienceReader>()
            .AddRounds<ToldExperiencePrompts>().AddCommand<TellExperienceCommand>()
            .AddSubmit<ToldExperienceAnswerSubmit>().AddSubmit<ToldExperienceEditSubmit>()
            .AddCommand<ExperiencesCommand>()
            .AddSingleton<NetworkQuestionForms>().AddSingleton<NetworkQuestionPreviewReader>()
            .AddRounds<NetworkQuestionPrompts>().AddCommand<NetworkQuestionCommand>().AddSubmit<NetworkQuestionAnswerSubmit>()
            .AddSubmit<NetworkQuestionSendSubmit>().AddSubmit<NetworkQuestionEditSubmit>();
        return builder;
    }
}

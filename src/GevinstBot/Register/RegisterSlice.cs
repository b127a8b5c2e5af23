using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Graph;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Register;

/// <summary>The network as the leads set it from Teams: who is in it, and what becomes of a file that has changed.</summary>
public static class RegisterSlice
{
    public static IHostApplicationBuilder AddRegister(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<NetworkFileReader>()
            .AddRounds<NetworkFilePrompts>().AddCommand<NetworkFileCommand>()
            .AddExport<NetworkExport>().AddCommand<NetworkExportCommand>()
            .AddSubmit<NetworkFileUseSubmit>()
            .AddSubmit<NetworkFileDeclineSubmit>();
        builder.Services
            .AddSingleton<RegisterReader>()
            .AddSingleton<DirectoryReader>()
            .AddSingleton<RegisterSaving>()
            .AddSingleton<PeopleSaving>()
            .AddRounds<RegisterPrompts>().AddCommand<RegisterCommand>()
            .AddSubmit<RegisterEditSubmit>().AddSubmit<RegisterAnswerSubmit>().AddSubmit<RegisterShowSubmit>()
            .AddSingleton(services => new SetupReader(services.GetRequiredService<PeopleDirectory>().IsSet))
            .AddRounds<SetupPrompts>().AddCommand<SetupCommand>()
            .AddSubmit<SetupAnswerSubmit>().AddSubmit<SetupEditSubmit>().AddSubmit<SetupUseSubmit>()
            .AddRounds<AbsencePrompts>().AddCommand<AbsenceCommand>()
            .AddSubmit<AbsenceAnswerSubmit>().AddSubmit<AbsenceEditSubmit>().AddSubmit<AbsenceRemoveSubmit>();
        builder.Services
            .AddTable<ContactAnswerTable>(ContactAnswerTable.Name)
            .AddSingleton<TrainingReader>()
            .AddTable<ContactProposalTable>(ContactProposalTable.Name)
            .AddSingleton<NewContactReader>()
            .AddRounds<ContactPrompts>().AddCommand<ContactCommand>().AddCommand<TrainingCommand>()
            .AddSubmit<ContactAnswerSubmit>().AddSubmit<ContactEditSubmit>()
            .AddRounds<NewContactPrompts>()
            .AddSubmit<NewContactApproveSubmit>().AddSubmit<NewContactDeclineSubmit>();
        return builder;
    }
}

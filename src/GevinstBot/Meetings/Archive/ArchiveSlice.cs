using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings.Archive;

/// <summary>Approved minutes to an archive, and the reference back.</summary>
public static class ArchiveSlice
{
    public static IServiceCollection AddArchive(this IServiceCollection services) => services
        .AddTable<ArchiveTable>(ArchiveTable.Name)
        .AddSingleton<ArchivedReader>()
        .AddExport<ArchiveExport>()
        .AddRounds<ArchivePrompts>().AddCommand<ArchiveCommand>().AddSubmit<ArchiveAnswerSubmit>();
}

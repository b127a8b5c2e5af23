using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings.Raised;

/// <summary>Meldt sak: raised by whoever answers for an organisation, decided by the lead, and told back.</summary>
public static class RaisedSlice
{
    public static IServiceCollection AddRaised(this IServiceCollection services) => services
        .AddTable<RaisedItemTable>(RaisedItemTable.Name)
        .AddSingleton<RaisedItemReader>()
        .AddSingleton<RaisedSaving>()
        .AddSingleton<RaisedVerdictSaving>()
        .AddSingleton<RaisedRounds>()
        .AddRounds<RaisePrompts>()
        .AddSubmit<RaiseAnswerSubmit>().AddSubmit<RaiseEditSubmit>().AddSubmit<RaiseRemoveSubmit>()
        .AddRounds<RaisedItemPrompts>().AddSubmit<RaisedItemTakeSubmit>().AddSubmit<RaisedItemDeclineSubmit>()
        .AddRounds<RaisedWordPrompts>()
        .AddCommand<RaiseCommand>()
        .AddCommand<RaisedItemsCommand>()
        .AddSingleton<AgendaEvidence, RaisedEvidence>();
}

using GevinstBot.Chat;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Signals;

/// <summary>Signal nedenfra: what the line sees and no indicator measures, told from any card and proposed for the agenda.</summary>
public static class SignalsSlice
{
    public static IHostApplicationBuilder AddSignals(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<SignalTable>(SignalTable.Name)
            .AddSingleton<SignalReader>()
            .AddRounds<SignalPrompts>()
            .AddCommand<SignalCommand>()
            .AddSubmit<SignalFormSubmit>().AddSubmit<SignalAnswerSubmit>().AddSubmit<SignalCancelSubmit>()
            .AddSubmit<SignalEditSubmit>().AddSubmit<SignalRemoveSubmit>()
            .AddSingleton<AgendaEvidence, SignalEvidence>();
        return builder;
    }
}

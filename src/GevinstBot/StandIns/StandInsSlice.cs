using GevinstBot.Chat;
using GevinstBot.Graph;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.StandIns;

/// <summary>Who does something in somebody's stead: one task given to somebody else, who is proposed where
/// somebody is away, and what a contact hears on their return.</summary>
public static class StandInsSlice
{
    public static IHostApplicationBuilder AddStandIns(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<HandoverSaving>()
            .AddSubmit<HandoverFormSubmit>().AddSubmit<HandoverGiveSubmit>().AddSubmit<HandoverCancelSubmit>()
            .AddSubmit<HandoverTakeBackSubmit>();
        builder.Services
            .AddTable<ReturnTable>(ReturnTable.Name)
            .AddSingleton<RunWork, ReturnWork>()
            .AddRounds<ReturnPrompts>();
        builder.Services
            .AddTable<AbsenceProposalTable>(AbsenceProposalTable.Name)
            .AddGraphWork<MailboxWork>()
            .AddRounds<AbsenceProposalPrompts>()
            .AddSubmit<AbsenceProposalUseSubmit>().AddSubmit<AbsenceProposalDeclineSubmit>();
        return builder;
    }
}

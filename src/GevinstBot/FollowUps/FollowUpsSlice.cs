using GevinstBot.Chat;
using GevinstBot.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.FollowUps;

/// <summary>
/// Særskilt oppfølging: one organisation's indicator, asked about more often for a while, with measures and their effect.
/// </summary>
public static class FollowUpsSlice
{
    public static IHostApplicationBuilder AddFollowUps(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<FollowUpReader>()
            .AddSingleton<FollowUpRounds>()
            .AddRounds<FollowUpPrompts>().AddRounds<FollowUpEndPrompts>()
            .AddSubmit<FollowUpAnswerSubmit>().AddSubmit<FollowUpEditSubmit>()
            .AddRounds<FollowUpsPrompts>().AddCommand<FollowUpsCommand>()
            .AddSubmit<FollowUpsOpenSubmit>().AddSubmit<FollowUpsAnswerSubmit>()
            .AddSubmit<FollowUpsEditSubmit>().AddSubmit<FollowUpsEndSubmit>().AddSubmit<FollowUpsShowSubmit>()
            .AddSingleton<AgendaEvidence, FollowUpEvidence>();
        return builder;
    }
}

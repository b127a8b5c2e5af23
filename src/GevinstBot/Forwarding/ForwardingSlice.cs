using GevinstBot.Chat;
using GevinstBot.Rounds;

namespace GevinstBot.Forwarding;

/// <summary>One indicator of an organisation's asked of somebody in the line, who answers without more; approved on its return.</summary>
public static class ForwardingSlice
{
    public static IHostApplicationBuilder AddForwarding(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<ForwardReader>()
            .AddSingleton<ForwardSaving>()
            .AddRounds<ForwardedPrompts>()
            .AddRounds<SuggestionPrompts>()
            .AddSubmit<ForwardFormSubmit>().AddSubmit<ForwardAskSubmit>().AddSubmit<ForwardTakeBackSubmit>()
            .AddSubmit<ForwardedAnswerSubmit>().AddSubmit<ForwardedEditSubmit>()
            .AddSubmit<SuggestionApproveSubmit>().AddSubmit<SuggestionDeclineSubmit>();
        return builder;
    }
}

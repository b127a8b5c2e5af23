using GevinstBot.Chat;

namespace GevinstBot.StandIns;

/// <summary>Who does something in somebody's stead: one task given to somebody else.</summary>
public static class StandInsSlice
{
    public static IHostApplicationBuilder AddStandIns(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<HandoverSaving>()
            .AddSubmit<HandoverFormSubmit>().AddSubmit<HandoverGiveSubmit>().AddSubmit<HandoverCancelSubmit>()
            .AddSubmit<HandoverTakeBackSubmit>();
        return builder;
    }
}

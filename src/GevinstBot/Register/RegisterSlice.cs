using GevinstBot.Chat;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>The network as the leads set it from Teams: who is in it, and what becomes of a file that has changed.</summary>
public static class RegisterSlice
{
    public static IHostApplicationBuilder AddRegister(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<NetworkFileReader>()
            .AddRounds<NetworkFilePrompts>()
            .AddSubmit<NetworkFileUseSubmit>()
            .AddSubmit<NetworkFileDeclineSubmit>();
        return builder;
    }
}

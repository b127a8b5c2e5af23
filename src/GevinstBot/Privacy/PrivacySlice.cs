using GevinstBot.Chat;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.Privacy;

/// <summary>What people may ask about themselves, and how they are forgotten.</summary>
public static class PrivacySlice
{
    public static IHostApplicationBuilder AddPrivacy(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RetentionOptions>()
            .BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddTable<RetentionTable>(RetentionTable.Name)
            .AddSingleton<RowRetention>()
            .AddSingleton<QuietWork, RetentionWork>()
            .AddSingleton<RowErasing>()
            .AddSingleton<NetworkErasing>()
            .AddSingleton<HiddenTraces, ChatErasing>()
            .AddSingleton<ErasureLog>()
            .AddSingleton<Erasing>()
            .AddSingleton<OwnData>()
            .AddSingleton<OwnContent>()
            .AddCommand<OwnDataCommand>()
            .AddCommand<EraseCommand>();
        return builder;
    }
}

using NodaTime;
using NodaTime.Extensions;

namespace GevinstBot;

/// <summary>One clock with two faces: TimeProvider for the framework, IClock for the product.</summary>
public static class TimeSlice
{
    public static IHostApplicationBuilder AddTime(this IHostApplicationBuilder builder)
    {
#pragma warning disable RS0030 // The one place where the real clock is named.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        builder.Services.AddSingleton<IClock>(services => services.GetRequiredService<TimeProvider>().ToClock());
        return builder;
    }
}

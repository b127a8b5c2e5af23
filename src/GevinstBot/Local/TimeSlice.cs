using GevinstBot.Domain.Calendar;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace GevinstBot.Local;

/// <summary>One clock with two faces: TimeProvider for the framework, IClock for the product.</summary>
public static class TimeSlice
{
    /// <summary>Where the demo network's clock stands the first time: Monday 26 October 2026, 08.00 in Oslo.</summary>
    private static readonly LocalDate DemoStart = new(2026, 10, 26);

    /// <summary>A simulation runs on any network; it sets this to move the clock itself.</summary>
    public const string SteppedSetting = "Clock:IsStepped";

    /// <summary>With a real network configured time is real; with the demo network, and in a simulation, it stands until it is moved.</summary>
    public static IHostApplicationBuilder AddTime(this IHostApplicationBuilder builder)
    {
        if (builder.HasSteppedTime())
        {
            builder.Services.AddSingleton(services => new SteppedTime(
                Path.Combine(services.GetRequiredService<StorageOptions>().Folder, "clock.txt"),
                OsloTime.At(DemoStart, new LocalTime(8, 0), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId])));
            builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<SteppedTime>());
        }
        else
        {
#pragma warning disable RS0030 // The one place where the real clock is named.
            builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        }
        builder.Services.AddSingleton<IClock>(services => services.GetRequiredService<TimeProvider>().ToClock());
        return builder;
    }

    /// <summary>Nothing is configured: the demo network, on this machine. Or time is simulated.</summary>
    public static bool HasSteppedTime(this IHostApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() && (string.IsNullOrEmpty(builder.Configuration["Network:File"]) || builder.IsSimulated());

    public static bool IsSimulated(this IHostApplicationBuilder builder) => builder.Configuration.GetValue<bool>(SteppedSetting);
}

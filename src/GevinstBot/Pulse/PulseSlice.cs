namespace GevinstBot.Pulse;

public static class PulseSlice
{
    public static IHostApplicationBuilder AddPulse(this IHostApplicationBuilder builder) => builder;
}

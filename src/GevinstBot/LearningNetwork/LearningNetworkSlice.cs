namespace GevinstBot.LearningNetwork;

public static class LearningNetworkSlice
{
    public static IHostApplicationBuilder AddLearningNetwork(this IHostApplicationBuilder builder) => builder;
}

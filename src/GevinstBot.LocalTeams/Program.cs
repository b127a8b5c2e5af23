namespace GevinstBot.LocalTeams;

internal static class Program
{
    private static Task Main(string[] args) => WebApplication.CreateBuilder(args).Build().RunAsync();
}

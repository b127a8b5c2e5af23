namespace GevinstBot.Clients.Tests.LocalTeams;

/// <summary>A fresh stand-in for every test.</summary>
public abstract class LocalTeamsTests : IAsyncLifetime
{
    internal LocalTeamsApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await LocalTeamsApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}

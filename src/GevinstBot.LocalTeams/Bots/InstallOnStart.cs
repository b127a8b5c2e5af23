using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Bots;

/// <summary>
/// Once the server listens, installs every bot for everybody and every team that has no chat with it yet, or has it at another
/// address, so that the bot learns its conversations the way it does in Teams. A bot in another process may start later: until it
/// listens, it is tried again.
/// </summary>
internal sealed class InstallOnStart(
    Roster roster, ChatStore store, Installation installation, LocalAddress address, UnderWay underWay, ChatClock clock,
    ILogger<InstallOnStart> log)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<bool> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _later = Task.CompletedTask;

    // Before the server listens: whoever is quick mustn't move the clock before the first has been told.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        underWay.Follow(_first.Task);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (address.Outside() is [var outside, ..])
            throw new InvalidOperationException(
                $"The local stand-in for Teams has no authentication and runs on loopback only, not on {outside}.");
        var complete = await InstallAsync(cancellationToken);
        _first.SetResult(complete);
        if (!complete)
            _later = LaterAsync(_stopping.Token);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    public async Task StopAsync(CancellationToken cancellationToken) => await _later.WaitAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private async Task LaterAsync(CancellationToken stopping)
    {
        try
        {
            do
                await Task.Delay(Pause, clock.Time, stopping);
            while (!await underWay.Follow(InstallAsync(stopping)));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.InstallationStopped(log);
        }
    }

    private async Task<bool> InstallAsync(CancellationToken cancellationToken)
    {
        var complete = true;
        foreach (var bot in roster.Bots)
            complete &= await InstallAsync(bot, cancellationToken);
        return complete;
    }

    private async Task<bool> InstallAsync(LocalBot bot, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var scene in Places(bot))
            {
                if (!installation.IsTold(await store.FindChatAsync(scene.ChatId, bot.AppId, cancellationToken)))
                    await installation.AddAsync(scene, cancellationToken);
            }

            return true;
        }
        catch (BotUnreachableException trouble)
        {
            Log.BotUnreachable(log, bot.AppId, trouble.Message);
            return false;
        }
    }

    private IEnumerable<Scene> Places(LocalBot bot) =>
    [
        .. roster.People.Select(person => Scene.Personal(bot, person)),
        .. roster.People.Take(1).SelectMany(installer => roster.Teams.Select(team => new Scene(bot, installer, team.Id, Team: team))),
    ];
}

using Microsoft.Extensions.Logging;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// The keys of one issuer. Fetched at start and every 24 hours, and twice a minute at most because of a key nobody knows: made-up
/// key ids, however many, can't make the bot hammer the issuer, and keep a new key out for half a minute at most. Keys that
/// couldn't be renewed for five days are no keys.
/// </summary>
/// <remarks>
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot-step-3
/// </remarks>
internal sealed class SigningKeys(KeyDocuments documents, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    public static readonly TimeSpan RenewAfter = TimeSpan.FromHours(24);
    public static readonly TimeSpan UselessAfter = TimeSpan.FromDays(5);
    public static readonly TimeSpan UnknownKeyPause = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile KeySet? current;
    private DateTimeOffset lastTry = DateTimeOffset.MinValue;
    private long lastUnknown = long.MinValue / 2;

    /// <summary>False until the first fetch has succeeded, and again when the last success is too old to be believed.</summary>
    public bool IsReady => Usable() is not null;

    public async Task<FoundKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        // Keys past their 24 hours still do while they are renewed in the background; only without any does a request wait.
        if (Usable() is null)
            await RenewAsync(cancellationToken);
        if (Usable() is not { } set)
            return new(null, IsReady: false);
        if (!set.Keys.ContainsKey(keyId) && await RenewForUnknownAsync(set, cancellationToken) is { } renewed)
            set = renewed;
        return new(set.Keys.GetValueOrDefault(keyId), IsReady: true);
    }

    /// <summary>Fetches if it is time to; a failure keeps what there is.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (IsFresh())
            return;
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited finds the work done, or just tried in vain.
            if (!IsFresh() && clock.GetUtcNow() - lastTry >= FailurePause)
                await FetchAsync();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<KeySet?> RenewForUnknownAsync(KeySet seen, CancellationToken cancellationToken)
    {
        // Read without the lock: ten thousand made-up ids shouldn't queue for a no.
        if (IsTooSoonForUnknown() && ReferenceEquals(current, seen) && oneAtATime.CurrentCount > 0)
            return null;
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!IsTooSoonForUnknown())
            {
                Volatile.Write(ref lastUnknown, clock.GetUtcNow().Ticks);
                await FetchAsync();
            }
            return current;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    // Not on the caller's token: others wait for the same answer, and the client has a time limit of its own.
    private async Task FetchAsync()
    {
        lastTry = clock.GetUtcNow();
        try
        {
            current = new(await documents.FetchAsync(CancellationToken.None), lastTry);
            logger.KeysFetched(current.Keys.Count);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            logger.KeysNotFetched(exception.GetType().Name, current?.FetchedAt);
            if (Usable() is null)
                logger.NoKeys();
        }
    }

    private bool IsTooSoonForUnknown() => clock.GetUtcNow().Ticks - Volatile.Read(ref lastUnknown) < UnknownKeyPause.Ticks;

    private bool IsFresh() => current is { } set && clock.GetUtcNow() - set.FetchedAt < RenewAfter;

    private KeySet? Usable() => current is { } set && clock.GetUtcNow() - set.FetchedAt < UselessAfter ? set : null;

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt);
}

/// <summary>No key while ready: nobody knows it. No key while not ready: nobody could look.</summary>
internal sealed record FoundKey(SigningKey? Key, bool IsReady);

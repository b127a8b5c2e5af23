using System.Threading.Channels;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Acts right after something was stored, when the person already has their receipt: the others' cards of what was answered are brought
/// up to date, and where an answer gives rise to a message, or more than an answer has changed, the whole engine runs. A wave may last for
/// minutes, so nobody's card waits for a run. What is lost here when the process dies is done by the next run, which reads the same ledger.
/// </summary>
public sealed class DeliveryWake(
    TickWork work, CardRefresh refresh, RoundReader reader, SeenChanges changes, IClock clock, ILogger<DeliveryWake> log)
    : BackgroundService
{
    private readonly Channel<Answer?> _calls = Channel.CreateUnbounded<Answer?>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>What was told of each change that a run was asked for.</summary>
    private readonly Channel<ToldChange> _runs = Channel.CreateUnbounded<ToldChange>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>How many calls and runs wait or are under way.</summary>
    private int _open;

    /// <summary>All that was called for until now has been done, or tried.</summary>
    public bool IsAtRest => Volatile.Read(ref _open) == 0;

    /// <summary>Something has changed that may concern every round.</summary>
    public void Call() => Open(_calls, null);

    /// <summary>A subject's answer to a round was stored.</summary>
    public void Call(Round round, string subject) => Open(_calls, new Answer(round, subject));

    /// <summary>Until it is stopped.</summary>
    public Task WorkAsync(CancellationToken ct) => Task.WhenAll(AnswersAsync(ct), RunsAsync(ct));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => WorkAsync(stoppingToken);

    private async Task AnswersAsync(CancellationToken ct)
    {
        while (await _calls.Reader.WaitToReadAsync(ct))
        {
            var waiting = Taken(_calls);
            var (answers, told, isAllDone, needsRun) = (waiting.ToHashSet(), new ToldChange(), true, false);
            // Step for step: where one fails, the other instances still hear of it, and the others are done here.
            await TryAsync(async () => told = await changes.TellAsync(ct), ct);
            foreach (var answer in answers)
            {
                if (answer is null || await GivesRiseAsync(answer, ct))
                    needsRun = true;
                else if (!await IsRefreshedAsync(answer, ct))
                    isAllDone = false;
            }
            if (needsRun)
                Open(_runs, told);
            else if (isAllDone && told.IsAllThereIs)
                changes.See(told.Mark);
            Close(waiting.Count);
        }
    }

    private async Task RunsAsync(CancellationToken ct)
    {
        while (await _runs.Reader.WaitToReadAsync(ct))
        {
            // One run for all that wait: it sees everything that was stored before it begins.
            var waiting = Taken(_runs);
            await TryAsync(() => work.WokenAsync(clock.GetCurrentInstant(), waiting, ct), ct);
            Close(waiting.Count);
        }
    }

    private void Open<T>(Channel<T> channel, T item)
    {
        Interlocked.Increment(ref _open);
        channel.Writer.TryWrite(item);
    }

    private void Close(int items) => Interlocked.Add(ref _open, -items);

    /// <summary>All that has come since, the oldest first.</summary>
    private static List<T> Taken<T>(Channel<T> channel)
    {
        var taken = new List<T>();
        while (channel.Reader.TryRead(out var item))
            taken.Add(item);
        return taken;
    }

    /// <returns>True also when nobody knows.</returns>
    private async Task<bool> GivesRiseAsync(Answer answer, CancellationToken ct)
    {
        var givesRise = true;
        await TryAsync(async () => givesRise = await reader.GivesRiseAsync(answer.Round, answer.Subject, ct), ct);
        return givesRise;
    }

    /// <returns>False when somebody's card may still show what it did: the next tick's run brings it up to date.</returns>
    private async Task<bool> IsRefreshedAsync(Answer answer, CancellationToken ct)
    {
        var isRefreshed = false;
        await TryAsync(
            async () => isRefreshed = await refresh.RefreshAsync(
                await reader.OfSubjectAsync(answer.Round, answer.Subject, ct), clock.GetCurrentInstant(), ct),
            ct);
        return isRefreshed;
    }

    private Task<bool> TryAsync(Func<Task> step, CancellationToken ct) => Step.TryAsync(step, log.RunFailed, ct);

    private sealed record Answer(Round Round, string Subject)
    {
        public bool Equals(Answer? other) => (other?.Round.Id, other?.Subject) == (Round.Id, Subject);

        public override int GetHashCode() => HashCode.Combine(Round.Id, Subject);
    }
}

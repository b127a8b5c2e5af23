using System.Threading.Channels;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Acts right after something was stored, when the person already has their receipt: the others' cards of what was answered are brought
/// up to date, and where an answer may give rise to a message, or more than an answer has changed, the whole engine runs. What is lost
/// here when the process dies is done by the next run, which reads the same ledger.
/// </summary>
public sealed class DeliveryWake(
    TickWork work, CardRefresh refresh, RoundReader reader, ChangeMark changes, IClock clock, ILogger<DeliveryWake> log)
    : BackgroundService
{
    private readonly Channel<Answer?> _calls = Channel.CreateUnbounded<Answer?>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Something has changed that may concern every round.</summary>
    public void Call() => _calls.Writer.TryWrite(null);

    /// <summary>A subject's answer to a round was stored.</summary>
    public void Call(Round round, string subject) => _calls.Writer.TryWrite(reader.GivesRise(round) ? null : new Answer(round, subject));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _calls.Reader.WaitToReadAsync(stoppingToken))
        {
            var answers = Waiting();
            // Step for step: where one fails, the other instances still hear of it, and the others are done here.
            string? mark = null;
            await TryAsync(async () => mark = await changes.SetAsync(stoppingToken), stoppingToken);
            if (answers.Contains(null))
                await TryAsync(() => work.WokenAsync(clock.GetCurrentInstant(), mark, stoppingToken), stoppingToken);
            else
                foreach (var answer in answers)
                    await TryAsync(() => RefreshAsync(answer!, stoppingToken), stoppingToken);
        }
    }

    /// <summary>All that has come since; a run that hasn't begun yet sees everything stored until then.</summary>
    private HashSet<Answer?> Waiting()
    {
        var waiting = new HashSet<Answer?>();
        while (_calls.Reader.TryRead(out var answer))
            waiting.Add(answer);
        return waiting;
    }

    private async Task RefreshAsync(Answer answer, CancellationToken ct) =>
        await refresh.RefreshAsync(await reader.OfSubjectAsync(answer.Round, answer.Subject, ct), clock.GetCurrentInstant(), ct);

    private async Task TryAsync(Func<Task> step, CancellationToken ct) => await Step.TryAsync(step, log.RunFailed, ct);

    private sealed record Answer(Round Round, string Subject)
    {
        public bool Equals(Answer? other) => (other?.Round.Id, other?.Subject) == (Round.Id, Subject);

        public override int GetHashCode() => HashCode.Combine(Round.Id, Subject);
    }
}

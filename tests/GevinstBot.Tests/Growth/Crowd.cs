using System.Text.RegularExpressions;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Growth;

/// <summary>What somebody types on a card, and how long after it came.</summary>
public sealed record TypedAnswer(TimeSpan After, string Verb, IReadOnlyDictionary<string, string> Typed);

/// <summary>
/// People in virtual time: the engine ticks, the cards arrive, and who is to answer presses as much later as it is said, with the key that
/// stood on the card, through the gate that every press passes.
/// </summary>
/// <param name="bot">The product.</param>
/// <param name="answer">What a person answers to a card; null when nothing.</param>
public sealed partial class Crowd(VirtualBot bot, Func<DeliveryKey, TypedAnswer?> answer)
{
    /// <summary>A card may come meanwhile that is answered at once.</summary>
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(10);

    private readonly PriorityQueue<(DeliveryKey Key, TypedAnswer Answer), DateTimeOffset> _due = new();
    private readonly HashSet<Prompt> _asked = [];
    private readonly List<Task> _answering = [];

    /// <summary>The first card of each prompt, in the order in which they arrived.</summary>
    public List<DeliveryKey> Cards { get; } = [];

    /// <summary>Whose answer the bot said it had stored.</summary>
    public Dictionary<Prompt, TypedAnswer> Acknowledged { get; } = [];

    public int Waiting => _due.Count + _answering.Count(task => !task.IsCompleted);

    /// <summary>The whole of what happens, from the first tick to the last.</summary>
    public void Live(Func<Task> script) => bot.Run(async () =>
    {
        bot.Connector.Seen = See;
        // Never stopped: where a wait may be stopped, the framework leaves the thread, and then nobody knows when all of it waits.
        var background = Task.WhenAll(
            bot.Services.GetRequiredService<DeliveryWake>().WorkAsync(CancellationToken.None), PeopleAsync());
        await await Task.WhenAny(background, script());
        await Task.WhenAll(_answering);
    });

    /// <summary>Ticks until something is reached.</summary>
    /// <param name="isReached">Asked after each tick.</param>
    /// <param name="minutes">Between two ticks: in the long run, those in which nothing happens cost a test more than they tell.</param>
    public async Task UntilAsync(Func<bool> isReached, int minutes = 1)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMinutes(minutes), bot.Time);
        do
            await bot.Services.GetRequiredService<TickWork>().AtAsync(bot.Now, CancellationToken.None);
        while (!isReached() && await tick.WaitForNextTickAsync(CancellationToken.None));
    }

    private void See(StormCall call, string body)
    {
        if (call.IsUpdate || call.IsRefused || Key().Match(body) is not { Success: true } found)
            return;
        var key = DeliveryKey.Parse(found.Groups["key"].Value)!;
        if (!_asked.Add(key.Prompt))
            return;
        Cards.Add(key);
        if (answer(key) is { } typed)
            _due.Enqueue((key, typed), bot.Time.UtcNow + typed.After);
    }

    private async Task PeopleAsync()
    {
        while (true)
        {
            await Task.Delay(UntilNext(), bot.Time);
            while (_due.TryPeek(out var next, out var at) && at <= bot.Time.UtcNow)
            {
                _due.Dequeue();
                _answering.Add(AnswerAsync(next.Key, next.Answer));
            }
        }
    }

    private TimeSpan UntilNext()
    {
        var next = _due.TryPeek(out _, out var at) ? at - bot.Time.UtcNow : LongestNap;
        return TimeSpan.FromTicks(Math.Clamp(next.Ticks, TimeSpan.TicksPerSecond, LongestNap.Ticks));
    }

    private async Task AnswerAsync(DeliveryKey key, TypedAnswer typed)
    {
        var values = new Dictionary<string, string>(typed.Typed) { [DeliveryKey.Field] = key.ToString() };
        var press = new Press(key.Prompt.Person, VirtualBot.ChatOf(key.Prompt.Person), typed.Verb, values);
        var reply = await bot.Services.GetRequiredService<SubmitGate>().PassAsync(press, CancellationToken.None);
        Assert.Null(reply.Message);
        Acknowledged[key.Prompt] = typed;
    }

    [GeneratedRegex("\"k\":\"(?<key>[^\"]+)\"")]
    private static partial Regex Key();
}

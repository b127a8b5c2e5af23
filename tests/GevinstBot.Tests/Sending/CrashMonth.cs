using GevinstBot.Domain.Delivery;

namespace GevinstBot.Tests.Sending;

/// <summary>
/// A November of the demo network in steps: the clock goes forward, people answer, and here and there the product is killed. A
/// step that was cut off is done again, as an impatient person or the next tick does.
/// </summary>
public sealed class CrashMonth(CrashHarness crash, int seed, int kills, CrashReport report)
{
    /// <summary>The most calls of one kind that a wave makes.</summary>
    private const int Wave = 11;
    private const int MostPresses = 10;
    private const int LooksAtAnswer = 25;
    private const int LooksAtRun = 250;

    private readonly Random _chance = new(seed);
    private readonly List<string> _story = [];
    private readonly List<CrashAnswer> _waiting = [];

    /// <summary>The answers whose receipt came.</summary>
    public List<CrashAnswer> Acknowledged { get; } = [];

    /// <summary>The kills so far, for whoever must find out what happened.</summary>
    public string Story => $"Seed {seed}: {string.Join("; ", _story)}";

    private BotApp App => crash.App;

    public async Task RunAsync()
    {
        var steps = CrashScript.Of(_chance);
        var strikes = Enumerable.Range(0, kills).Select(_ => _chance.Next(steps.Count)).ToLookup(step => step);
        foreach (var (number, step) in steps.Index())
        {
            var left = strikes[number].Count();
            if (step.ClockTo is { } time)
            {
                // Cut off, the next tick goes on where the clock stands.
                for (var done = false; left > 0 || !done; left--)
                    done = await MoveAsync(time, kill: left > 0);
                foreach (var late in _waiting.ToList())
                    await AnswerAsync(late, kills: 0);
            }
            else
            {
                await AnswerAsync(step.Answer!, left);
            }
        }
        await crash.SettleAsync(App);
        report.Months++;
    }

    private async Task<bool> MoveAsync(string time, bool kill)
    {
        if (!kill)
        {
            await App.MoveClockToAsync(time);
            return true;
        }
        var method = _chance.Next(4) == 0 ? "PUT" : "POST";
        var held = _chance.Next(4) != 0;
        if (held)
            await crash.HoldAsync(method, "activities", afterAccepting: _chance.Next(2) == 0, letPast: _chance.Next(2) * _chance.Next(Wave));
        return await KillDuringAsync(
            App.MoveClockToAsync(time), held, held ? 0 : _chance.Next(LooksAtRun),
            !held ? KillMoment.DuringRun : method == "POST" ? KillMoment.DuringSend : KillMoment.DuringUpdate, time);
    }

    /// <summary>A person whose card hasn't come answers when it has.</summary>
    private async Task AnswerAsync(CrashAnswer answer, int kills)
    {
        _waiting.Remove(answer);
        for (var pressed = 0; ; pressed++)
        {
            if (await CardAsync(answer) is not { } card)
            {
                while (kills-- > 0)
                    await KillDuringAsync(Task.CompletedTask, held: false, looks: 0, KillMoment.Idle, answer.Verb);
                _waiting.Add(answer);
                return;
            }
            if (!CardReading.Verbs(card.Card).Contains(answer.Verb))
            {
                // The card already shows the receipt that the cut off reply would have been.
                if (pressed > 0)
                    Acknowledged.Add(answer);
                break;
            }
            if (await PressAsync(answer, card, kill: kills-- > 0))
                break;
            report.CutOff++;
            Assert.True(pressed < MostPresses, $"{answer} is never acknowledged; the card says: {card.Words}");
        }
        while (kills-- > 0)
            await KillDuringAsync(Task.CompletedTask, held: false, looks: 0, KillMoment.Idle, answer.Verb);
    }

    /// <returns>False when the answer must be given again.</returns>
    private async Task<bool> PressAsync(CrashAnswer answer, ChatMessage card, bool kill)
    {
        if (!kill)
            return await PressAsync(answer, card);
        var held = _chance.Next(2) == 0;
        if (held)
            await crash.HoldAsync("PUT", "activities", afterAccepting: _chance.Next(2) == 0);
        var pressing = answer.PressAsync(App, card);
        var done = await KillDuringAsync(pressing, held, held ? 0 : _chance.Next(LooksAtAnswer), KillMoment.DuringAnswer, answer.Verb);
        return done && Noted(answer, await pressing);
    }

    private async Task<bool> PressAsync(CrashAnswer answer, ChatMessage card)
    {
        try
        {
            return Noted(answer, await answer.PressAsync(App, card));
        }
        catch (HttpRequestException gone) when (gone.Message.Contains("unknown_action", StringComparison.Ordinal))
        {
            // The product that has just started brought the card up to date between the look at it and the press: it is looked at again.
            return false;
        }
    }

    private bool Noted(CrashAnswer answer, Pressed reply)
    {
        if (!answer.IsReceipt(reply))
            return false;
        Acknowledged.Add(answer);
        report.Acknowledged++;
        return true;
    }

    /// <summary>Kills the product while something is under way, when Teams holds a call or after a number of looks, and starts it again.</summary>
    /// <returns>True when it was done before the kill.</returns>
    private async Task<bool> KillDuringAsync(Task doing, bool held, int looks, KillMoment moment, string what)
    {
        if (held)
            await CrashHarness.UntilAsync(async () => doing.IsCompleted || await App.HeldAsync() > 0);
        for (var look = 0; look < looks && !doing.IsCompleted; look++)
            await App.HeldAsync();
        moment = doing.IsCompleted ? KillMoment.Idle : moment;
        report.Killed(moment);
        _story.Add($"cycle {_story.Count + 1} {moment} ({what})");
        await crash.Products[0].KillAsync();
        var cut = await Record.ExceptionAsync(() => doing);
        Assert.True(cut is null or HttpRequestException, cut?.ToString());
        await App.ClearFaultsAsync();
        await crash.RestartAsync();
        await crash.SettleAsync(App);
        return cut is null;
    }

    /// <summary>The person's latest card with the button, or the one that shows that it was pressed; null while none has come.</summary>
    private async Task<ChatMessage?> CardAsync(CrashAnswer answer)
    {
        var kind = CrashScript.KindOf(answer.Verb);
        var cards = (await App.CardsAsync(answer.Person)).Where(card => DeliveryKindOf(card) == kind).ToList();
        return cards.LastOrDefault(card => CardReading.Verbs(card.Card).Contains(answer.Verb)) ?? cards.LastOrDefault();
    }

    private static RoundKind? DeliveryKindOf(ChatMessage card) =>
        CardReading.KeyOf(card.Card) is { } key ? GevinstBot.Rounds.DeliveryKey.Parse(key)!.Prompt.Round.Kind : null;
}

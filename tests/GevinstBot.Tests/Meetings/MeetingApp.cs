using GevinstBot.Meetings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GevinstBot.Tests.Meetings;

/// <summary>The product with made-up findings for the draft instead of its own, and the hours of November's meeting.</summary>
internal sealed class MeetingApp : IAsyncDisposable
{
    private const string BeforeTheDraft = "2026-11-05T09:00";
    public const string DraftSent = "2026-11-06T09:00";
    public const string AgendaSent = "2026-11-10T08:30";
    public const string MeetingStarts = "2026-11-17T13:00";
    public const string MinutesAsked = "2026-11-17T14:30";
    public const string DecisionsTold = "2026-11-18T08:30";

    private MeetingApp(BotApp app, MadeUpEvidence evidence) => (App, Evidence) = (app, evidence);

    public BotApp App { get; }

    public MadeUpEvidence Evidence { get; }

    public static async Task<MeetingApp> StartAsync(string clock)
    {
        var evidence = new MadeUpEvidence();
        // Until the draft is made nobody asks for findings, and most tests come later.
        var known = string.CompareOrdinal(clock, BeforeTheDraft) < 0 ? clock : BeforeTheDraft;
        var app = await BotApp.StartAtWithAsync(
            known, services => services.RemoveAll<AgendaEvidence>().AddSingleton<AgendaEvidence>(evidence));
        if (clock != known)
            await app.MoveClockToAsync(clock);
        return new MeetingApp(app, evidence);
    }

    /// <summary>A person's newest card whose line in the chat list says so.</summary>
    public async Task<ChatMessage> CardAsync(string person, string summary) =>
        (await CardsAsync(person, summary)) is [.., var newest] ? newest : throw new InvalidOperationException($"{person} has no card «{summary}».");

    public async Task<IReadOnlyList<ChatMessage>> CardsAsync(string person, string summary) =>
        [.. (await App.CardsAsync(person)).Where(card => card.Summary?.Contains(summary, StringComparison.OrdinalIgnoreCase) == true)];

    public async Task<Pressed> PressAsync(string person, string summary, string verb, object? inputs = null) =>
        await App.PressAsync(person, await CardAsync(person, summary), verb, inputs);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

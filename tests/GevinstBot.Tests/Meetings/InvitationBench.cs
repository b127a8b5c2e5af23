using GevinstBot.Graph;
using GevinstBot.Meetings.Invitations;
using GevinstBot.Tests.Graph;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>The product with an organiser's calendar, which is brought in line when the test says so.</summary>
internal sealed class InvitationBench : IAsyncDisposable
{
    private readonly GraphBench _bench = new();

    public BotApp App { get; private init; } = null!;

    public StrictGraph Graph => _bench.Graph;

    public StrictCalendar Calendar => Graph.Calendar;

    public StoreTrouble Trouble { get; } = new();

    public static async Task<InvitationBench> StartAsync(string clock)
    {
        var made = new InvitationBench();
        var app = await BotApp.StartWithAsync(services =>
        {
            services.AddSingleton(made._bench.People);
            services.AddSingleton(made._bench.Calendar);
            made.Trouble.AddTo(services);
            services.Remove(services.Single(service => service.ImplementationType == typeof(GraphTimer)));
        }, BotApp.InTime);
        foreach (var (name, at) in app.Everyone.Select((name, at) => (name, at)))
            made.Graph.People[app.ObjectIdOf(name)] = (name, $"person{at}@example.no");
        var bench = new InvitationBench(made, app);
        await app.MoveClockToAsync(clock);
        return bench;
    }

    private InvitationBench()
    {
    }

    private InvitationBench(InvitationBench made, BotApp app) => (_bench, Trouble, App) = (made._bench, made.Trouble, app);

    public string MailOf(string person) => Graph.People[App.ObjectIdOf(person)].Mail;

    public Task LookAsync(InvitationWork? work = null) =>
        (work ?? App.Services.GetRequiredService<InvitationWork>()).AtAsync(Now, CancellationToken.None);

    public async Task LookAtAsync(string clock)
    {
        await App.MoveClockToAsync(clock);
        await LookAsync();
    }

    /// <summary>Another process on the same store.</summary>
    public InvitationWork Another() => ActivatorUtilities.CreateInstance<InvitationWork>(
        App.Services, ActivatorUtilities.CreateInstance<InvitationTurns>(App.Services, TestInstance.Another()));

    public StandingEvent Of(string day) => Assert.Single(Calendar.Standing, one => one.Starts.StartsWith(day, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Instant Now => App.Services.GetRequiredService<IClock>().GetCurrentInstant();
}

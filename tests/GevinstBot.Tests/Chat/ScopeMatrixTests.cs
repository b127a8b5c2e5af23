using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Scopes;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>Every command and every verb that is registered, by somebody in every role, through the host: it is as the table says.</summary>
public sealed class ScopeMatrixTests : IAsyncLifetime
{
    private const string Nonce = "0123456789abcdef0123456789abcdef";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-scopes-");
    private readonly LocalTexts _texts = new TextCatalog().In(Language.Bokmål);
    private BotApp _app = null!;

    private Instant Now => _app.Services.GetRequiredService<IClock>().GetCurrentInstant();

    public async Task InitializeAsync() => _app = await BotApp.StartWithAsync(
        services =>
        {
            ReachedSubmit.Replace(services);
            EverybodyAsked.Replace(services);
        },
        ("Network:File", await ScopePeople.WriteNetworkAsync(_folder)));

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task B06_B12_Every_command_answers_whom_the_table_lets_and_refuses_the_others_in_a_sentence_and_in_the_log()
    {
        var (wrong, logged) = (new List<string>(), await RefusalsAsync());
        foreach (var command in _app.Services.GetServices<Command>().ToList())
        {
            foreach (var (role, person) in ScopePeople.All)
            {
                var before = logged;
                var answer = await SayAsync(person, _texts.Ways(command.WordsKey)[0], isPersonal: true);
                logged = await RefusalsAsync();
                var (isRefused, isLogged) = (answer == _texts[command.Scope.RefusalKey], logged > before);
                if ((isRefused, isLogged) != (!command.Scope.Grants.ContainsKey(role), isRefused && role != ScopeRole.Stranger))
                    wrong.Add($"{command.WordsKey} by {role}: {answer}, {(isLogged ? "" : "not ")}logged");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task B06_A_command_of_those_who_run_the_network_in_a_channel_is_refused_and_in_the_log()
    {
        var before = await RefusalsAsync();
        Assert.Equal(_texts["command.personal-only"], await SayAsync(ScopePeople.All[ScopeRole.Lead], "status", isPersonal: false));
        Assert.Equal(before + 1, await RefusalsAsync());
    }

    [Fact]
    public async Task G02_Every_button_works_for_whom_the_table_lets_on_their_own_and_for_nobody_else_and_nowhere_else()
    {
        var wrong = new List<string>();
        foreach (var handler in _app.Services.GetServices<SubmitHandler>().ToList())
        {
            foreach (var (role, person) in ScopePeople.All)
            {
                var isGranted = handler.Scope.Grants.TryGetValue(role, out var reach);
                var own = isGranted ? SubjectOf(reach, person) : EverybodyAsked.Foreign;
                if (await PressAsync(handler, person, own) != isGranted)
                    wrong.Add($"{handler.Verb} by {role} on {own}: {(isGranted ? "refused" : "let through")}");
                if (reach is Reach.Self or Reach.Organization or Reach.Team or Reach.Cohort && await PressAsync(handler, person, EverybodyAsked.Foreign))
                    wrong.Add($"{handler.Verb} by {role} on what isn't theirs: let through");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task B01_A_refused_press_is_in_the_log_once_an_hour_and_a_stranger_s_leaves_nothing()
    {
        var handler = _app.Services.GetServices<SubmitHandler>().Single(one => one.Verb == "report.reopen");
        var (ahus, stranger) = (ScopePeople.All[ScopeRole.Contact], ScopePeople.All[ScopeRole.Stranger]);
        await PressAsync(handler, ahus, ScopePeople.Organization);
        var once = (await EntriesAsync())[^1];
        var before = (await EntriesAsync()).Count;
        await PressAsync(handler, ahus, ScopePeople.Organization);
        var copied = new Press(stranger, "a:chat", handler.Verb, KeyOf(handler, ahus, ScopePeople.Organization));
        var told = await _app.Services.GetRequiredService<SubmitGate>().PassAsync(copied, CancellationToken.None);

        Assert.Equal((AuditOutcome.Refused, "report_everybody", ScopePeople.Organization), (once.Outcome, once.About, once.Whose));
        Assert.Equal(_texts["submit.not-yours"], told.Message);
        Assert.Equal(before, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task B14_Who_is_taken_out_of_the_network_by_another_instance_is_refused_at_the_very_next_admin_press()
    {
        var handler = _app.Services.GetServices<SubmitHandler>().Single(one => one.Verb == "network.answer");
        var deputy = ScopePeople.All[ScopeRole.DeputyLead];
        var before = await PressAsync(handler, deputy, EverybodyAsked.Foreign);
        await AnotherInstanceTakesOutTheDeputyAsync();

        Assert.True(before);
        Assert.False(await PressAsync(handler, deputy, EverybodyAsked.Foreign));
        Assert.Equal(_texts["command.lead-only"], await SayAsync(deputy, "status", isPersonal: true));
    }

    /// <summary>It writes the store, and this instance hasn't been told.</summary>
    private async Task AnotherInstanceTakesOutTheDeputyAsync()
    {
        var versions = _app.Services.GetRequiredService<NetworkTable>();
        var name = (await versions.CurrentAsync(CancellationToken.None)).Version!;
        var without = (await versions.FindTextAsync(name, CancellationToken.None))!.Replace("deputies: [deputylead]\n", "", StringComparison.Ordinal);
        Assert.True(await versions.TryStoreAsync(new NewNetwork(without, name, Now), CancellationToken.None));
    }

    private static string SubjectOf(Reach reach, PersonId person) => reach switch
    {
        Reach.Self => person.Value,
        Reach.Organization => ScopePeople.Organization,
        Reach.Team or Reach.Cohort => ScopePeople.Team,
        _ => EverybodyAsked.Foreign,
    };

    private async Task<string> SayAsync(PersonId person, string text, bool isPersonal) =>
        (await _app.Services.GetRequiredService<Commands>().AnswerAsync(person, new TypedText(text, isPersonal), Now, CancellationToken.None)).Summary;

    /// <returns>Whether it got as far as what the verb does.</returns>
    private async Task<bool> PressAsync(SubmitHandler handler, PersonId person, string subject)
    {
        var prompt = new Prompt(EverybodyAsked.IdOf(handler.Kind ?? IndicatorRhythm.Kind), subject, person);
        var sent = new DeliveryRecord(prompt, Occasion.First, DeliveryState.Sent) { Nonce = Nonce, SentAt = Now, IsReply = true };
        await _app.Services.GetRequiredService<DeliveryLedgerTable>().ClaimAsync(sent, CancellationToken.None);
        var press = new Press(person, "a:chat", handler.Verb, KeyOf(handler, person, subject));
        var reply = await _app.Services.GetRequiredService<SubmitGate>().PassAsync(press, CancellationToken.None);
        Assert.NotNull(reply.Message);
        return reply.Message == ReachedSubmit.Reached;
    }

    private static Dictionary<string, string> KeyOf(SubmitHandler handler, PersonId person, string subject) => new()
    {
        [DeliveryKey.Field] = new DeliveryKey(new Prompt(EverybodyAsked.IdOf(handler.Kind ?? IndicatorRhythm.Kind), subject, person), Nonce).ToString(),
    };

    private async Task<int> RefusalsAsync() => (await EntriesAsync()).Count(entry => entry.Outcome == AuditOutcome.Refused);

    private async Task<IReadOnlyList<AuditEntry>> EntriesAsync() =>
        (await _app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
}

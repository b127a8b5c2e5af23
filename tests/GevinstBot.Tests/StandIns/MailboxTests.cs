using System.Net;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Graph;
using GevinstBot.Network;
using GevinstBot.Privacy;
using GevinstBot.StandIns;
using GevinstBot.Tests.Graph;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.StandIns;

/// <summary>Automatic replies, and what becomes of them: a question, and never more.</summary>
[Trait("Lane", "Slow")]
public sealed class MailboxTests : IAsyncLifetime
{
    private const string Deputy = "Stedfortreder OUS";
    private const string Title = "Skal noen svare for OUS?";
    private static readonly string Ous = BotApp.Contact("OUS");

    private readonly GraphBench _bench = new();
    private readonly StoreTrouble _trouble = new();
    private BotApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await StartAsync();
        _bench.Graph.Replies[_app.ObjectIdOf(Ous)] = Scheduled("2026-10-29T08:00:00", "2026-11-04T15:00:00");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_one_who_is_away_is_asked_and_nothing_is_switched_before_they_answer()
    {
        await LookAsync("2026-10-28T09:00");
        var (card, meanwhile) = (await CardAsync(Ous), Substitutes().Count(one => one.From is not null));

        var done = await _app.PressAsync(Ous, card, AbsenceProposalUseSubmit.VerbName);
        await _app.MoveClockToAsync("2026-10-30T09:00");

        Assert.Contains("De automatiske svarene dine er på fra torsdag 29. oktober til og med onsdag 4. november.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Skal Stedfortreder OUS svare for OUS de dagene?", card.Words, StringComparison.Ordinal);
        Assert.Contains("La Stedfortreder OUS svare", card.Words, StringComparison.Ordinal);
        Assert.Equal(0, meanwhile);
        Assert.Contains("Stedfortrederen svarer de dagene.", done.Words, StringComparison.Ordinal);
        Assert.Contains(await _app.CardsAsync(Deputy), sent => sent.Summary!.StartsWith("Måleindikatorer", StringComparison.Ordinal));
        Assert.DoesNotContain(await _app.CardsAsync(BotApp.Lead), sent => sent.Summary == Title);
        Assert.Equal(11, _bench.Graph.CountOf(GraphCall.AutomaticReplies));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task Without_an_answer_the_lead_is_asked_a_day_later_and_no_is_asked_once()
    {
        await LookAsync("2026-10-28T09:00");
        await _app.MoveClockToAsync("2026-10-29T10:00");
        var leads = await CardAsync(BotApp.Lead);

        var declined = await _app.PressAsync(BotApp.Lead, leads, AbsenceProposalDeclineSubmit.VerbName);
        await CrashHarness.UntilAsync(async () => (await CardAsync(Ous)).Words.Contains("Ingen svarer i stedet.", StringComparison.Ordinal));
        await LookAsync("2026-10-29T11:00");
        await LookAsync("2026-10-30T09:00");

        Assert.Contains("Automatiske svar er på fra torsdag 29. oktober til og med onsdag 4. november hos Nettverkskontakt OUS.", leads.Words, StringComparison.Ordinal);
        Assert.Contains("Ingen svarer i stedet.", declined.Words, StringComparison.Ordinal);
        Assert.Single(await _app.CardsAsync(Ous), sent => sent.Summary == Title);
        Assert.DoesNotContain(Substitutes(), one => one.From is not null);
    }

    [Fact]
    public async Task Another_substitute_is_chosen_in_the_form_of_borte_with_the_days_filled_in()
    {
        await LookAsync("2026-10-28T09:00");

        await _app.PressAsync(Ous, await CardAsync(Ous), "Velg en annen …");
        var form = await _app.LastCardAsync(Ous);

        Assert.Equal(("2026-10-29", "2026-11-04"), (CardReading.ValueOf(form.Card, "from"), CardReading.ValueOf(form.Card, "to")));
    }

    [Fact]
    public async Task Somebody_without_a_mailbox_is_passed_by_and_one_that_Exchange_keeps_from_the_app_says_nothing_of_the_others()
    {
        var ahus = _app.ObjectIdOf(BotApp.Contact("Ahus"));
        var sunnaas = _app.ObjectIdOf(BotApp.Contact("Sunnaas"));
        _bench.Graph.Instead = (_, request) =>
            request.RequestUri!.AbsolutePath.Contains(ahus, StringComparison.Ordinal) ? StrictGraph.Error(HttpStatusCode.NotFound, "MailboxNotEnabledForRESTAPI", "The mailbox is inactive.")
            : request.RequestUri!.AbsolutePath.Contains(sunnaas, StringComparison.Ordinal) ? StrictGraph.Error(HttpStatusCode.Forbidden, "ErrorAccessDenied", "Access is denied.")
            : null;

        await LookAsync("2026-10-28T09:00");

        Assert.Equal(11, _bench.Graph.CountOf(GraphCall.AutomaticReplies));
        Assert.NotNull(await CardAsync(Ous));
    }

    [Fact]
    public async Task Asked_to_wait_it_waits_as_long_and_goes_on_where_it_was()
    {
        var refuse = true;
        _bench.Graph.Instead = (_, _) =>
        {
            if (!refuse)
                return null;
            var answer = StrictGraph.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", "Too many requests.");
            answer.Headers.Add("Retry-After", "120");
            return answer;
        };
        await LookAsync("2026-10-28T09:00");
        refuse = false;
        await LookAsync("2026-10-28T09:01");
        var early = _bench.Graph.CountOf(GraphCall.AutomaticReplies);
        await LookAsync("2026-10-28T09:03");

        Assert.Equal((1, 12), (early, _bench.Graph.CountOf(GraphCall.AutomaticReplies)));
        Assert.NotNull(await CardAsync(Ous));
    }

    [Fact]
    public async Task Of_two_instances_one_asks_and_without_Graph_nobody_does()
    {
        var other = ActivatorUtilities.CreateInstance<MailboxWork>(_app.Services);
        await LookAsync("2026-10-28T09:00");
        await other.AtAsync(Now(_app), CancellationToken.None);
        await using var without = await BotApp.StartAsync();
        await without.MoveClockToAsync("2026-10-28T09:00");

        await without.Services.GetRequiredService<MailboxWork>().AtAsync(Now(without), CancellationToken.None);

        Assert.Equal(11, _bench.Graph.CountOf(GraphCall.AutomaticReplies));
        Assert.False(without.Services.GetRequiredService<PeopleDirectory>().IsSet);
    }

    [Fact]
    public async Task A_store_that_fails_when_it_is_asked_or_proposed_is_made_up_for_by_the_next_look()
    {
        _trouble.Refused = AbsenceProposalTable.Name;
        await Assert.ThrowsAsync<IOException>(() => LookAsync("2026-10-28T09:00"));
        var unclaimed = _bench.Graph.CountOf(GraphCall.AutomaticReplies);
        _trouble.Refused = StoreTrouble.Transaction;
        await Assert.ThrowsAsync<IOException>(() => LookAsync("2026-10-28T09:01"));
        _trouble.Refused = null;
        await LookAsync("2026-10-28T09:02");
        await LookAsync("2026-10-28T09:03");

        Assert.Equal(0, unclaimed);
        Assert.Equal(12, _bench.Graph.CountOf(GraphCall.AutomaticReplies));
        Assert.Single(await _app.CardsAsync(Ous), sent => sent.Summary == Title);
    }

    [Fact]
    public async Task Of_two_who_answer_while_the_store_is_slow_one_decides_and_both_are_told_the_same()
    {
        await LookAsync("2026-10-28T09:00");
        await _app.MoveClockToAsync("2026-10-29T10:00");
        var (contacts, leads) = (await CardAsync(Ous), await CardAsync(BotApp.Lead));
        _trouble.Held = StoreTrouble.Transaction;

        var declined = _app.PressCopyAsync(Ous, contacts, AbsenceProposalDeclineSubmit.VerbName);
        var declinedToo = _app.PressCopyAsync(BotApp.Lead, leads, AbsenceProposalDeclineSubmit.VerbName);
        _trouble.Release.SetResult();
        var said = new[] { await declined, await declinedToo };

        Assert.All(said, one => Assert.Contains("Ingen svarer i stedet.", one.Words, StringComparison.Ordinal));
        Assert.DoesNotContain(Substitutes(), one => one.From is not null);
    }

    [Fact]
    public async Task Months_later_what_was_decided_still_stands_and_after_a_year_it_is_gone()
    {
        await LookAsync("2026-10-28T09:00");
        await _app.PressAsync(Ous, await CardAsync(Ous), AbsenceProposalDeclineSubmit.VerbName);
        await _app.MoveClockToAsync("2027-03-10T10:00");

        var mine = await _app.Services.GetRequiredService<OwnData>().OfAsync(new PersonId(_app.ObjectIdOf(Ous)), CancellationToken.None);
        var kept = await ProposalsAsync();
        await _app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 11, 18, 1, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);

        Assert.Equal(ProposalDecision.Declined, Assert.Single(kept).Decision);
        Assert.Contains(mine, rows => rows.Table == AbsenceProposalTable.Name);
        Assert.Empty(await ProposalsAsync());

        Task<IReadOnlyList<AbsenceProposal>> ProposalsAsync() =>
            _app.Services.GetRequiredService<AbsenceProposalTable>().SinceAsync(Instant.FromUtc(2026, 10, 1, 0, 0), CancellationToken.None);
    }

    private async Task LookAsync(string clock)
    {
        await _app.MoveClockToAsync(clock);
        await _app.Services.GetRequiredService<MailboxWork>().AtAsync(Now(_app), CancellationToken.None);
        await _app.MoveClockByAsync("PT1S");
    }

    private async Task<ChatMessage> CardAsync(string person) => (await _app.CardsAsync(person)).Last(sent => sent.Summary == Title);

    private IReadOnlyList<Substitute> Substitutes() =>
        [.. _app.Services.GetRequiredService<CurrentNetwork>().WholeRoster.Substitutes.Where(one => one.Organization.Value == "ous")];

    private static Instant Now(BotApp app) => app.Services.GetRequiredService<IClock>().GetCurrentInstant();

    /// <summary>Without the timer: the test says when the mailboxes are looked at.</summary>
    private Task<BotApp> StartAsync() => BotApp.StartSettledWithAsync(services =>
    {
        services.AddSingleton(_bench.People);
        _trouble.AddTo(services);
        services.Remove(services.Single(service => service.ImplementationType == typeof(GraphTimer)));
    }, BotApp.InTime);

    private static object Scheduled(string from, string to) => new
    {
        status = "scheduled",
        scheduledStartDateTime = new { dateTime = from, timeZone = "Europe/Oslo" },
        scheduledEndDateTime = new { dateTime = to, timeZone = "Europe/Oslo" },
    };
}

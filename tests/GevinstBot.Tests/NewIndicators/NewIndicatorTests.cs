using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.NewIndicators;
using GevinstBot.Storage;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.NewIndicators;

/// <summary>«foreslå indikator» and «indikatorer»: from a contact's proposal to a trial, to use, and to where nobody is asked any more.</summary>
[Trait("Lane", "Slow")]
public sealed class NewIndicatorTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task A_proposal_is_written_down_tried_put_into_use_and_retired_and_each_card_says_so()
    {
        await using var app = await ProposedAsync();
        await DefineAsync(app);
        var tried = await StepAsync(app, "try", ("rollout-organizations", "ahus"), ("rollout-periods", "2"));
        await app.MoveClockToAsync("2026-12-03T09:00");
        var card = await app.CardSayingAsync(Ahus, "Måleindikatorer");
        var other = await app.CardSayingAsync(Ous, "Måleindikatorer");
        await app.MoveClockToAsync("2027-01-18T09:00");
        var agenda = await app.SayAsync(BotApp.Lead, "indikatorer");
        var told = await app.SayAsync(Ahus, "foreslå indikator");
        var used = await StepAsync(app, "use", ("rollout-organizations", "ous"));
        var retired = await StepAsync(app, "retire", ("rollout-reason", "Ingen bruker den"));
        var later = await app.SayAsync(Ahus, "foreslå indikator");

        Assert.Contains("«Frigjort tid» prøves ut.", tried.Words, StringComparison.Ordinal);
        Assert.Contains("Prøves ut til og med november 2026", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Frigjort tid", other.Words, StringComparison.Ordinal);
        Assert.Contains("prøvd ut", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("Prøveperioden er over.", told.Words, StringComparison.Ordinal);
        Assert.Contains("«Frigjort tid» er i bruk.", used.Words, StringComparison.Ordinal);
        Assert.Contains("«Frigjort tid» er avviklet.", retired.Words, StringComparison.Ordinal);
        Assert.Contains("Avviklet etter desember 2026. Ingen bruker den", later.Words, StringComparison.Ordinal);
        var acts = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries.Select(entry => entry.Act.Value).ToList();
        Assert.Contains("define-indicator", acts);
        Assert.Equal(3, acts.Count(act => act == "change-network"));
        Assert.Equal(ActionArea.TaskSharing, Catalog(app).Single(one => one.Name == "Frigjort tid").Area);
    }

    [Fact]
    public async Task The_area_of_an_indicator_in_use_is_set_in_the_chat_and_what_else_stands_about_it_stays()
    {
        await using var app = await BotApp.StartAsync();
        var before = Catalog(app).Single(one => one.Id.Value == "sykefravaer");
        (string, string)[] which = [(NewIndicatorsCard.WhichField, $"indicator-{before.Id}"), (IndicatorStepCard.StepField, "describe")];
        var list = await app.SayAsync(BotApp.Lead, "indikatorer");
        var form = await app.PressCopyAsync(BotApp.Lead, list, NewIndicatorsOpenSubmit.VerbName, which);

        var refused = await app.PressCopyAsync(BotApp.Lead, Now(list, form), NewIndicatorsAnswerSubmit.VerbName, ("definition-why", "13097248022"));
        var saved = await app.PressCopyAsync(
            BotApp.Lead, Now(list, form), NewIndicatorsAnswerSubmit.VerbName, ("definition-area", "othereconomy"), ("definition-source", "GAT"));
        var after = Catalog(app).Single(one => one.Id == before.Id);

        Assert.Contains("⚠", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Øvrig økonomi", saved.Words, StringComparison.Ordinal);
        Assert.Equal((ActionArea.OtherEconomy, "GAT", before.Why), (after.Area, after.Source, after.Why));
        Assert.Equal(
            (before.Version, before.Organizations.Count, before.Targets.Count, before.Life.From.Count, before.Changes.Count),
            (after.Version, after.Organizations.Count, after.Targets.Count, after.Life.From.Count, after.Changes.Count));
    }

    [Fact]
    public async Task A_slow_press_on_a_card_that_was_asked_for_shows_what_came_of_it_when_the_store_is_back()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await ProposeAsync(app, await app.SayAsync(Ahus, "foreslå indikator"));
        var form = await FormAsync(app, "define");
        trouble.Held = StoreTrouble.Transaction;

        var slow = await app.PressCopyAsync(BotApp.Lead, form, NewIndicatorsAnswerSubmit.VerbName, Definition);
        trouble.Release.SetResult();
        await CrashHarness.UntilAsync(async () => (await app.LastCardAsync(BotApp.Lead)).Words.Contains("er lagret.", StringComparison.Ordinal));

        Assert.StartsWith("Det tar lengre tid enn vanlig", slow.Message, StringComparison.Ordinal);
        Assert.Equal(IndicatorStage.Defined, (await ProposalsAsync(app)).Single().Stage);
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_whole_and_one_without_end_says_that_only_its_beginning_does()
    {
        await using var app = await BotApp.StartAsync();
        var open = await app.SayAsync(Ahus, "foreslå indikator");
        var (novel, endless) = (new string('å', 4_000), new string('å', 40_000));

        var whole = await app.PressCopyAsync(Ahus, open, ProposalAnswerSubmit.VerbName, ("proposal-what", novel), ("proposal-name", "Tid"));
        var cut = await app.PressCopyAsync(Ahus, open, ProposalAnswerSubmit.VerbName, ("proposal-what", endless), ("proposal-name", "Tid"));

        Assert.Equal(novel, CardReading.ValueOf(whole.Card!.Value, "proposal-what"));
        Assert.DoesNotContain("bare begynnelsen", whole.Words, StringComparison.Ordinal);
        Assert.Contains("«Hva skal telles, og av hva?» var så langt at bare begynnelsen står her.", cut.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Teksten er for lang.", cut.Words, StringComparison.Ordinal);
        Assert.Equal("Tid", CardReading.ValueOf(cut.Card!.Value, "proposal-name"));
        Assert.Empty(await ProposalsAsync(app));
    }

    [Fact]
    public async Task What_is_proposed_and_what_has_been_tried_comes_into_the_draft_of_the_next_agenda()
    {
        await using var app = await ProposedAsync();
        await app.MoveClockToAsync("2026-11-06T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");

        Assert.Contains("Forslag til nye måleindikatorer: Frigjort tid (Ahus)", draft.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proposer_changes_and_withdraws_until_a_lead_takes_it_up_and_not_after()
    {
        await using var app = await BotApp.StartAsync();
        var open = await app.SayAsync(Ahus, "foreslå indikator");
        var receipt = await ProposeAsync(app, open);
        var form = await app.PressCopyAsync(Ahus, Now(open, receipt), ProposalEditSubmit.VerbName);
        var changed = await app.PressCopyAsync(Ahus, Now(open, form), ProposalAnswerSubmit.VerbName, ("proposal-name", "Spart tid"));
        await DefineAsync(app);
        var late = await app.PressCopyAsync(Ahus, Now(open, changed), ProposalWithdrawSubmit.VerbName);
        var again = await app.PressCopyAsync(Ahus, Now(open, form), ProposalAnswerSubmit.VerbName, ("proposal-name", "Noe annet"));

        Assert.Contains("Spart tid", changed.Words, StringComparison.Ordinal);
        Assert.Contains("definert", late.Words, StringComparison.Ordinal);
        Assert.StartsWith("Nettverkslederen har tatt tak i forslaget", again.Message, StringComparison.Ordinal);
        Assert.Equal(IndicatorStage.Defined, (await ProposalsAsync(app)).Single().Stage);
    }

    [Fact]
    public async Task Bad_input_is_told_beside_its_field_and_nothing_is_stored()
    {
        await using var app = await BotApp.StartAsync();
        var open = await app.SayAsync(Ahus, "foreslå indikator");
        foreach (var typed in new[] { "", "13097248022", new string('x', 10_000) })
        {
            var refused = await app.PressCopyAsync(Ahus, open, ProposalAnswerSubmit.VerbName, ("proposal-name", typed), ("proposal-recognised", "yes"));
            Assert.Contains("⚠", refused.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("13097248022", refused.Words, StringComparison.Ordinal);
        }
        Assert.Empty(await ProposalsAsync(app));

        await ProposeAsync(app, open);
        var refusedStep = await StepAsync(app, "define", ("definition-name", "Frigjort tid"), ("definition-unit", "other"));
        Assert.Contains("⚠ Skriv hva enheten heter.", refusedStep.Words, StringComparison.Ordinal);
        Assert.Equal(IndicatorStage.Proposed, (await ProposalsAsync(app)).Single().Stage);
    }

    [Fact]
    public async Task Only_a_lead_brings_it_on_and_only_by_the_steps_of_its_stage()
    {
        await using var app = await ProposedAsync();
        var stolen = await app.SayAsync(Ahus, "indikatorer");
        var jumped = await StepAsync(app, "use", ("rollout-organizations", "ahus"));
        var refused = await app.SayAsync(BotApp.Lead, "foreslå indikator");

        Assert.DoesNotContain(NewIndicatorsOpenSubmit.VerbName, CardReading.Verbs(stolen.Card));
        Assert.DoesNotContain("er i bruk.", jumped.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(ProposalAnswerSubmit.VerbName, CardReading.Verbs(refused.Card));
        Assert.DoesNotContain(Catalog(app), one => one.Name == "Frigjort tid");
    }

    [Fact]
    public async Task A_store_that_fails_takes_no_step_and_pressing_again_takes_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await ProposeAsync(app, await app.SayAsync(Ahus, "foreslå indikator"));
        await DefineAsync(app);
        var form = await FormAsync(app, "try");
        (string, string)[] typed = [("rollout-organizations", "ahus"), ("rollout-periods", "2")];
        trouble.Refused = StoreTrouble.Transaction;

        var failed = await app.PressCopyAsync(BotApp.Lead, form, NewIndicatorsAnswerSubmit.VerbName, typed);
        var meanwhile = Catalog(app).Any(one => one.Name == "Frigjort tid");
        trouble.Refused = null;
        var taken = await app.PressCopyAsync(BotApp.Lead, form, NewIndicatorsAnswerSubmit.VerbName, typed);
        var again = await app.PressCopyAsync(BotApp.Lead, form, NewIndicatorsAnswerSubmit.VerbName, typed);

        Assert.DoesNotContain("prøves ut.", failed.Words, StringComparison.Ordinal);
        Assert.False(meanwhile);
        Assert.Contains("«Frigjort tid» prøves ut.", taken.Words, StringComparison.Ordinal);
        Assert.Contains("prøves ut", again.Words, StringComparison.Ordinal);
        Assert.Single(Catalog(app), one => one.Name == "Frigjort tid");
    }

    [Fact]
    public async Task Another_instance_sees_what_was_proposed_here_and_the_first_to_decide_is_not_written_over()
    {
        await using var app = await ProposedAsync();
        var (first, second) = (await FormAsync(app, "decline"), await FormAsync(app, "define"));
        var table = new ProposalTable(app.Services.GetRequiredService<TableServiceClient>(), app.Services.GetRequiredService<UnreadableRows>());

        await app.PressCopyAsync(BotApp.Lead, first, NewIndicatorsAnswerSubmit.VerbName, ("rollout-reason", "Vi måler det alt"));
        await app.PressCopyAsync(BotApp.Lead, second, NewIndicatorsAnswerSubmit.VerbName, Definition);

        var proposal = Assert.Single(await table.AllAsync(CancellationToken.None));
        Assert.Equal((IndicatorStage.Declined, "Vi måler det alt"), (proposal.Stage, proposal.Reason));
        Assert.Contains("Vi måler det alt", (await app.SayAsync(Ahus, "foreslå indikator")).Words, StringComparison.Ordinal);
    }

    private static (string, string)[] Definition =>
    [
        ("definition-name", "Frigjort tid"), ("definition-why", "Gevinsten"), ("definition-numerator", "timer frigjort"),
        ("definition-unit", "other"), ("definition-unit-other", "timer"), ("definition-direction", "higher"), ("definition-frequency", "monthly"),
        ("definition-aggregation", "sum"), ("definition-source", "GAT"), ("definition-area", "tasksharing"),
    ];

    private static async Task<BotApp> ProposedAsync()
    {
        var app = await BotApp.StartAsync();
        await ProposeAsync(app, await app.SayAsync(Ahus, "foreslå indikator"));
        return app;
    }

    private static Task<Pressed> ProposeAsync(BotApp app, ChatMessage open) => app.PressCopyAsync(
        Ahus, open, ProposalAnswerSubmit.VerbName, ("proposal-name", "Frigjort tid"), ("proposal-what", "Timer i uken"), ("proposal-why", "Det er gevinsten"),
        ("proposal-recognised", "partly"));

    private static Task<Pressed> DefineAsync(BotApp app) => StepAsync(app, "define", Definition);

    /// <summary>As a lead does it: «indikatorer», the one that waits, the step's form, «Lagre».</summary>
    private static async Task<Pressed> StepAsync(BotApp app, string step, params (string, string)[] typed) =>
        await app.PressCopyAsync(BotApp.Lead, await FormAsync(app, step), NewIndicatorsAnswerSubmit.VerbName, typed);

    private static async Task<ChatMessage> FormAsync(BotApp app, string step)
    {
        var list = await app.SayAsync(BotApp.Lead, "indikatorer");
        var which = (await ProposalsAsync(app)).Single();
        var detail = await app.PressCopyAsync(BotApp.Lead, list, NewIndicatorsOpenSubmit.VerbName, (NewIndicatorsCard.WhichField, IndicatorOnItsWay.IdOf(which)));
        var form = await app.PressCopyAsync(
            BotApp.Lead, Now(list, detail), NewIndicatorsOpenSubmit.VerbName, (NewIndicatorsCard.WhichField, IndicatorOnItsWay.IdOf(which)), (IndicatorStepCard.StepField, step));
        return Now(list, form);
    }

    private static ChatMessage Now(ChatMessage message, Pressed pressed) => message with { Cards = [pressed.Card!.Value] };

    private static Task<IReadOnlyList<IndicatorProposal>> ProposalsAsync(BotApp app) =>
        app.Services.GetRequiredService<ProposalTable>().AllAsync(CancellationToken.None);

    private static IReadOnlyList<IndicatorDefinition> Catalog(BotApp app) =>
        app.Services.GetRequiredService<CurrentNetwork>().Section<IndicatorCatalog>().Definitions;
}

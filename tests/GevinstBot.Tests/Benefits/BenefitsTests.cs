using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Benefits;

/// <summary>A benefit from nothing to an approved plan, as those concerned see it.</summary>
[Trait("Lane", "Slow")]
public sealed class BenefitsTests
{
    private const string Chief = "Administrerende direktør Ahus";
    private const string Sharing = "oppgavedeling_ahus";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Who_is_named_by_a_plan_alone_is_told_so_and_whoever_is_refused_is_told_whom_to_ask()
    {
        await using var app = await BotApp.StartAsync();

        var owner = await app.SayAsync("Administrerende direktør Ahus", "hjelp");
        var refused = await app.SayAsync("Administrerende direktør Ahus", "tertialpakke");

        Assert.Contains("Du er gevinsteier for 4 gevinster hos Ahus.", owner.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverksleder: Nettverksleder Helse Sør-Øst", refused.Words, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"hjelp\"", refused.Card.GetRawText().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initiative_that_is_over_says_until_when_the_line_is_asked_of_it()
    {
        await using var app = await BotApp.StartAsync();

        var closed = await app.SayAsync(BotApp.Lead, "gevinster Digital patologi");
        var open = await app.SayAsync(BotApp.Lead, "gevinster Digital hjemmeoppfølging");

        Assert.Contains("Avsluttet 30.06.2026. De gevinstansvarlige i linjen blir spurt hvert halvår til desember 2028.", closed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Avsluttet", open.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_sees_the_own_organisation_s_benefits_with_what_slips_first_and_what_is_missing()
    {
        await using var app = await BotApp.StartAsync();

        var own = await app.SayAsync(Ahus, "gevinster");
        var other = await app.SayAsync(BotApp.Contact("Sykehuset Innlandet"), "gevinster");

        Assert.Contains("Gevinster hos Ahus", own.Words, StringComparison.Ordinal);
        Assert.Contains("Kortere svartid i patologi", own.Words, StringComparison.Ordinal);
        Assert.Contains("nådd", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Færre pasientreiser", own.Words, StringComparison.Ordinal);
        Assert.Contains("bak planen", other.Words, StringComparison.Ordinal);
        Assert.Contains("Planlagt", other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_sees_the_region_s_and_a_stranger_to_plans_is_told_whom_to_ask()
    {
        await using var app = await BotApp.StartAsync();

        var region = await app.SayAsync(BotApp.Lead, "gevinster");
        var member = await app.SayAsync("Tillitsvalgt Hjertesengeposten", "gevinster");

        Assert.Contains("Gevinster hos Helse Sør-Øst", region.Words, StringComparison.Ordinal);
        Assert.Contains("Færre pasientreiser", region.Words, StringComparison.Ordinal);
        Assert.Contains("Spør en av dem.", member.Text ?? member.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benefit_is_made_from_nothing_subject_by_subject_approved_by_its_owner_and_asked_about_again_when_it_is_changed()
    {
        await using var app = await BotApp.StartAsync();
        var form = await app.SayAsync(Ahus, "ny gevinst");

        var refused = await app.PressCopyAsync(Ahus, form, BenefitsAnswerSubmit.VerbName, ("name", "Færre dobbeltregistreringer"));
        Assert.Equal("Færre dobbeltregistreringer", CardReading.ValueOf(refused.Card!.Value, "name"));
        var plan = await app.PressCopyAsync(
            Ahus, form, BenefitsAnswerSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"), ("name", "Færre dobbeltregistreringer"),
            ("effect", "budget"), ("measurability", "quantitative"), ("goal", "okonomi"));
        Assert.Contains("Mangler: gevinsteier", plan.Words, StringComparison.Ordinal);

        plan = await ChangeAsync(app, form, plan, "measure", ("unit", "tusen kr"));
        plan = await ChangeAsync(app, form, plan, "before", ("baseline", "1 200"), ("baseline-measured", "2026-09-30"), ("decision-point", "BP2"));
        plan = await ChangeAsync(app, form, plan, "goals", ("target", "700"), ("full-effect", "2027-06-30"), ("curve", "desember 2026: 1 000"));
        plan = await ChangeAsync(app, form, plan, "use", ("budget-state", "yes"), ("budget-clinic", "Medisinsk klinikk"), ("budget-amount", "0,5 mill. kr"), ("budget-year", "2027"));
        plan = await ChangeAsync(app, form, plan, "owner", ("person", app.ObjectIdOf(Chief)));
        plan = await ChangeAsync(app, form, plan, "responsible", ("person", app.ObjectIdOf("Teamleder Hjertesengeposten")));
        Assert.DoesNotContain("Mangler", plan.Words, StringComparison.Ordinal);
        Assert.Contains("Fra 1 200 tusen kr (30.09.2026) til 700 tusen kr innen 30.06.2027", Plain(plan.Words), StringComparison.Ordinal);

        plan = await app.PressCopyAsync(Ahus, Shown(form, plan), BenefitsProposeSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"));
        Assert.Contains("Venter på godkjenning", plan.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.CardsAsync(Chief), card => card.Summary == "Godkjenn gevinstplanen");
        await app.MoveClockToAsync("2026-10-27T09:00");
        var asked = await app.CardSayingAsync(Chief, "Godkjenn gevinstplanen");
        var approved = await app.PressAsync(Chief, asked, PlanApprovalApproveSubmit.VerbName);
        Assert.Contains($"Godkjent av {Chief}", approved.Words, StringComparison.Ordinal);

        var again = await app.SayAsync(Ahus, "gevinstplan digital hjemmeoppfølging");
        Assert.Contains($"Godkjent av {Chief}", again.Words, StringComparison.Ordinal);
        var changed = await app.PressCopyAsync(
            Ahus, again, BenefitsAnswerSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"), ("benefit", "gevinst-1"), ("subject", "story"),
            ("measures", "Opplæring av alle vakter"));
        Assert.Contains("Venter på godkjenning", changed.Words, StringComparison.Ordinal);
        await app.MoveClockToAsync("2026-10-28T09:00");
        Assert.Equal(2, (await app.CardsAsync(Chief)).Count(card => card.Summary == "Godkjenn gevinstplanen"));
    }

    [Fact]
    public async Task What_is_missing_leads_from_one_subject_to_the_next_until_the_plan_is_whole_in_sixteen_presses()
    {
        await using var app = await BotApp.StartAsync();
        var (form, presses) = (await app.SayAsync(Ahus, "ny gevinst"), 0);
        var shown = await PressAsync(
            form, BenefitsAnswerSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"), ("name", "Færre dobbeltregistreringer"), ("effect", "alternative-use"),
            ("measurability", "quantitative"), ("goal", "medarbeideren"));
        foreach (var (subject, title, typed) in new (string, string, (string, string)[])[]
        {
            ("owner", "gevinsteier", [("person", app.ObjectIdOf(Chief))]),
            ("responsible", "gevinstansvarlig", [("person", app.ObjectIdOf("Teamleder Hjertesengeposten"))]),
            ("measure", "hva den måles med", [("unit", "timer per uke")]),
            ("before", "nullpunkt", [("baseline", "40"), ("baseline-measured", "2026-09-30")]),
            ("goals", "mål, dato og kurve", [("target", "10"), ("full-effect", "2027-06-30"), ("curve", "desember 2026: 30")]),
            ("use", "frigjort tid og budsjett", [("freed-time", "Flere samtaler")]),
        })
        {
            // What the card offers first is what is missing first.
            Assert.Contains($"Fyll inn {title}", FirstButton(shown), StringComparison.Ordinal);
            (string, string)[] what = [("plan", "hjemmeoppfolging_ahus"), ("benefit", "gevinst-1"), ("subject", subject)];
            shown = await PressAsync(Shown(form, shown), BenefitsEditSubmit.VerbName, what);
            shown = await PressAsync(Shown(form, shown), BenefitsAnswerSubmit.VerbName, [.. what, .. typed]);
        }
        Assert.DoesNotContain("Fyll inn", shown.Card!.Value.GetRawText(), StringComparison.Ordinal);
        shown = await PressAsync(Shown(form, shown), BenefitsShowSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"));
        shown = await PressAsync(Shown(form, shown), BenefitsProposeSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"));
        Assert.Contains("Venter på godkjenning", shown.Words, StringComparison.Ordinal);
        await app.MoveClockToAsync("2026-10-27T09:00");
        await app.PressAsync(Chief, await app.CardSayingAsync(Chief, "Godkjenn gevinstplanen"), PlanApprovalApproveSubmit.VerbName);

        Assert.Equal(16, presses + 1);
        Assert.NotNull(Assert.Single(await app.Services.GetRequiredService<BenefitPlanTable>().AllAsync(CancellationToken.None)).Approval);

        Task<Pressed> PressAsync(ChatMessage card, string verb, params (string, string)[] typed)
        {
            presses++;
            return app.PressCopyAsync(Ahus, card, verb, typed);
        }

        static string FirstButton(Pressed pressed) => pressed.Card!.Value.GetProperty("actions")[0].GetProperty("title").GetString()!;
    }

    [Fact]
    public async Task A_plan_is_drawn_as_a_map_and_what_can_be_had_is_the_region_s_for_the_lead_and_one_s_own_for_a_contact()
    {
        await using var app = await BotApp.StartAsync();

        var map = await app.SayAsync(Ahus, "gevinstkart digital hjemmeoppfølging");
        var region = await app.SayAsync(BotApp.Lead, "hva kan hentes");
        var own = await app.SayAsync(Ahus, "hva kan hentes");
        var member = await app.SayAsync("Tillitsvalgt Hjertesengeposten", "hva kan hentes");

        string[] path = ["Poliklinikken erstatter faste kontroller", "Kortere ventetid på poliklinikken", "→  Pasientens helsetjeneste"];
        Assert.All(path, step => Assert.Contains(step, map.Words, StringComparison.Ordinal));
        Assert.Equal(path, path.OrderBy(step => map.Words.IndexOf(step, StringComparison.Ordinal)));
        Assert.Contains("Helse Sør-Øst", region.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus: 5 gevinster", own.Words, StringComparison.Ordinal);
        Assert.Contains("«Leger gjør mindre av det andre kan gjøre»", own.Words, StringComparison.Ordinal);
        Assert.Contains("Spør en av dem.", member.Text ?? member.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_initiative_that_is_over_has_left_open_is_said_in_its_plan_and_in_a_portfolio_of_its_own()
    {
        await using var app = await BotApp.StartAsync();

        var plan = await app.SayAsync(Ahus, "gevinstplan digital patologi");
        var all = await app.SayAsync(Ahus, "gevinster");

        Assert.Contains("1 gevinst er ikke nådd ennå.", plan.Words, StringComparison.Ordinal);
        Assert.Contains("Avsluttede tiltak: 2 gevinster, 1 ikke nådd ennå", all.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_realised_krone_is_the_same_on_the_benefit_s_card_the_director_s_page_and_in_the_region_s_report()
    {
        await using var app = await BotApp.StartAsync();
        var innlandet = BotApp.Contact("Sykehuset Innlandet");
        var card = await app.SayAsync(innlandet, "gevinstplan digital hjemmeoppfølging");
        var told = await app.PressCopyAsync(
            innlandet, card, BenefitsAnswerSubmit.VerbName, ("plan", "hjemmeoppfolging_innlandet"), ("benefit", "reiser"), ("subject", "realized"),
            ("month", "2026-09"), ("level", "9149"));
        Assert.Contains("251 tusen kr", Plain(told.Words), StringComparison.Ordinal);

        var page = await app.SayAsync(innlandet, "til direktøren");
        Assert.Contains("251 000", Plain(page.Words), StringComparison.Ordinal);
        // With the 570 000 of Ahus: one krone more here is one more there.
        Assert.Contains("realisert 821 000", Plain((await app.SayAsync(BotApp.Lead, "rapport")).Words), StringComparison.Ordinal);
        Assert.Contains("821 000", Plain((await app.SayAsync(BotApp.Lead, "gevinster")).Words), StringComparison.Ordinal);

        await app.MoveClockToAsync("2027-03-02T09:00");
        Assert.Contains("realisert 821 000", Plain((await app.SayAsync(BotApp.Lead, "rapport november 2026")).Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_t_be_right_is_told_beside_its_field_with_what_was_typed_and_nothing_is_stored()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(Ahus, "gevinstplan digital hjemmeoppfølging");

        var refused = await app.PressCopyAsync(
            Ahus, card, BenefitsAnswerSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"), ("benefit", "frigjort-tid"), ("subject", "goals"),
            ("target", "150"), ("full-effect", "2027-01-31"), ("curve", "januar 2027: 120"));

        Assert.Contains("Kurven slutter på 120, men målet er 150.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("januar 2027: 120", CardReading.ValueOf(refused.Card!.Value, "curve"));
        Assert.Empty(await app.Services.GetRequiredService<BenefitPlanTable>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_who_change_a_plan_at_once_the_second_sees_what_stands_with_what_was_typed()
    {
        await using var app = await BotApp.StartAsync();
        var (contact, lead) = (await app.SayAsync(Ahus, "gevinstplan riktig oppgavedeling"), await app.SayAsync(BotApp.Lead, "gevinstplan riktig oppgavedeling ahus"));
        (string, string)[] story = [("plan", Sharing), ("benefit", "leger"), ("subject", "story")];

        await app.PressCopyAsync(Ahus, contact, BenefitsAnswerSubmit.VerbName, [.. story, ("measures", "Opplæring")]);
        var told = await app.PressCopyAsync(BotApp.Lead, lead, BenefitsAnswerSubmit.VerbName, [.. story, ("measures", "Ansettelser")]);

        Assert.Equal("Ansettelser", CardReading.ValueOf(told.Card!.Value, "measures"));
        var stored = Assert.Single(await app.Services.GetRequiredService<BenefitPlanTable>().AllAsync(CancellationToken.None));
        Assert.Equal("Opplæring", stored.Find(new BenefitId("leger"))!.Story.Measures);
    }

    [Fact]
    public async Task What_was_realised_is_told_month_by_month_and_leaves_the_plan_as_it_was()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(Ahus, "gevinstplan digital hjemmeoppfølging");
        (string, string)[] realized = [("plan", "hjemmeoppfolging_ahus"), ("benefit", "frigjort-tid"), ("subject", "realized")];

        var refused = await app.PressCopyAsync(Ahus, card, BenefitsAnswerSubmit.VerbName, [.. realized, ("month", "2026-09"), ("level", "mange")]);
        var told = await app.PressCopyAsync(
            Ahus, card, BenefitsAnswerSubmit.VerbName, [.. realized, ("month", "2026-09"), ("level", "60 timer per uke"), ("expected", "2027-05-31")]);

        Assert.Equal("mange", CardReading.ValueOf(refused.Card!.Value, "level"));
        Assert.Contains("80 timer per uke\nseptember 2026\n60 timer per uke", Plain(told.Words), StringComparison.Ordinal);
        Assert.Contains("120 timer per uke\nmai 2027", Plain(told.Words), StringComparison.Ordinal);
        Assert.Contains("bak planen", told.Words, StringComparison.Ordinal);
        Assert.Empty(await app.Services.GetRequiredService<BenefitPlanTable>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_who_tell_a_number_at_once_the_second_sees_the_first_s_with_what_was_typed_and_says_which_counts()
    {
        await using var app = await BotApp.StartAsync();
        (string, string)[] what = [("plan", "hjemmeoppfolging_ahus"), ("benefit", "frigjort-tid"), ("subject", "realized")];
        var contact = await FormAsync(Ahus, "gevinstplan digital hjemmeoppfølging");
        var lead = await FormAsync(BotApp.Lead, "gevinstplan digital hjemmeoppfølging ahus");

        await app.PressCopyAsync(Ahus, contact, BenefitsAnswerSubmit.VerbName, [.. what, ("month", "2026-09"), ("level", "60")]);
        var told = await app.PressCopyAsync(BotApp.Lead, lead, BenefitsAnswerSubmit.VerbName, [.. what, ("month", "2026-09"), ("level", "75")]);
        var kept = Assert.Single(await ToldAsync());
        await app.PressCopyAsync(BotApp.Lead, Shown(lead, told), BenefitsAnswerSubmit.VerbName, [.. what, ("month", "2026-09"), ("level", "75")]);

        Assert.Contains("Svaret ble endret", told.Words, StringComparison.Ordinal);
        Assert.Contains("Sist meldt: 60 timer per uke i september 2026", Plain(told.Words), StringComparison.Ordinal);
        Assert.Equal("75", CardReading.ValueOf(told.Card!.Value, "level"));
        Assert.Equal(60, Assert.Single(kept.Months).Level);
        Assert.Equal(75, Assert.Single(Assert.Single(await ToldAsync()).Months).Level);

        async Task<ChatMessage> FormAsync(string person, string words)
        {
            var card = await app.SayAsync(person, words);
            return Shown(card, await app.PressCopyAsync(person, card, BenefitsEditSubmit.VerbName, what));
        }

        Task<IReadOnlyList<BenefitMeasurements>> ToldAsync() =>
            app.Services.GetRequiredService<BenefitMeasurementTable>().AllAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Nobody_changes_another_organisation_s_plan_whatever_the_card_says()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Contact("OUS"), "gevinster");

        await app.PressCopyAsync(
            BotApp.Contact("OUS"), card, BenefitsAnswerSubmit.VerbName, ("plan", Sharing), ("benefit", "leger"), ("subject", "story"), ("measures", "Vårt"));

        Assert.Empty(await app.Services.GetRequiredService<BenefitPlanTable>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_can_be_added_up_is_drawn_over_time_for_the_region_and_for_one_initiative()
    {
        await using var app = await BotApp.StartAsync();

        var region = await app.SayAsync(BotApp.Lead, "gevinster");
        var one = await app.SayAsync(BotApp.Lead, "gevinster digital hjemmeoppfølging");

        Assert.Contains("Samlet effekt i kr", Plain(region.Card.GetRawText()), StringComparison.Ordinal);
        Assert.Contains("Vis alle og over tid", region.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Digital hjemmeoppfølging hos Helse Sør-Øst", one.Words, StringComparison.Ordinal);
        Assert.Contains("Færre pasientreiser", one.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kortere svartid i patologi", one.Words, StringComparison.Ordinal);
        // The trips alone: half of the way from 9 400 to 9 000 and on to 8 500, of which 250 000 are realised.
        Assert.Contains("250 000", Plain(one.Words), StringComparison.Ordinal);
        Assert.DoesNotContain("820 000", Plain(one.Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_keeps_its_earlier_curves()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(Ahus, "gevinstplan digital hjemmeoppfølging");
        (string, string)[] goals = [("plan", "hjemmeoppfolging_ahus"), ("benefit", "frigjort-tid"), ("subject", "goals"), ("target", "120")];

        var first = await app.PressCopyAsync(Ahus, card, BenefitsAnswerSubmit.VerbName, [.. goals, ("full-effect", "2027-02-28"), ("curve", "2026-07 55")]);
        await app.PressCopyAsync(Ahus, Shown(card, first), BenefitsAnswerSubmit.VerbName, [.. goals, ("full-effect", "2027-03-31"), ("curve", "2026-07 50")]);

        var history = await app.Services.GetRequiredService<BenefitPlanTable>().HistoryAsync(new InitiativeId("hjemmeoppfolging"), new OrganizationId("ahus"), CancellationToken.None);
        Assert.Equal([55m, 50m], history.Select(version => version.Find(new BenefitId("frigjort-tid"))!.Curve[0].Level));
    }

    private static async Task<Pressed> ChangeAsync(BotApp app, ChatMessage first, Pressed shown, string subject, params IReadOnlyList<(string, string)> typed)
    {
        (string, string)[] what = [("plan", "hjemmeoppfolging_ahus"), ("benefit", "gevinst-1"), ("subject", subject)];
        var form = await app.PressCopyAsync(Ahus, Shown(first, shown), BenefitsEditSubmit.VerbName, what);
        return await app.PressCopyAsync(Ahus, Shown(first, form), BenefitsAnswerSubmit.VerbName, [.. what, .. typed]);
    }

    private static ChatMessage Shown(ChatMessage first, Pressed pressed) => first with { Cards = [pressed.Card!.Value] };

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}

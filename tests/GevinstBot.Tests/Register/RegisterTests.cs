using GevinstBot.Demo;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>The network as the lead changes it in the chat, and what each of those concerned sees.</summary>
[Trait("Lane", "Slow")]
public sealed class RegisterTests
{
    private const string Deputy = "Stedfortreder Ahus";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly OrganizationId AhusId = new("ahus");

    [Fact]
    public async Task Another_contact_in_the_middle_of_a_round_gets_the_card_and_the_one_before_sees_who_has_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var before = await app.LastCardAsync(Ahus);

        var form = await ChooseAsync(app, "contact", "ahus");
        var saved = await app.PressAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(Deputy) });
        await app.MoveClockToAsync("2026-11-02T09:00");

        Assert.Contains("Stedfortreder Ahus er kontakt hos Ahus.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Stedfortreder Ahus svarer for Ahus nå.", (await app.LastCardAsync(Ahus)).Words, StringComparison.Ordinal);
        Assert.StartsWith("Måleindikatorer", (await app.LastCardAsync(Deputy)).Summary, StringComparison.Ordinal);
        Assert.Equal("En annen svarer på dette nå. Du trenger ikke å gjøre noe.", (await app.PressCopyAsync(Ahus, before, IndicatorAnswerSubmit.VerbName)).Message);
        Assert.Single(await app.CardsAsync(Deputy));
    }

    [Fact]
    public async Task Another_contact_after_the_answer_finds_it_where_they_look_for_what_waits_and_can_correct_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        await app.PressAsync(BotApp.Lead, await ChooseAsync(app, "contact", "ous"), RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(Deputy) });
        await app.MoveClockToAsync("2026-11-02T09:00");

        var waiting = await app.SayAsync(Deputy, "hva venter");
        var answered = await app.SayAsync(Deputy, "hva venter måleindikatorer til møtet tirsdag 17. november");
        var form = await app.PressAsync(Deputy, answered, IndicatorEditSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-06T09:00");
        var locked = await app.SayAsync(Deputy, "hva venter");

        Assert.Contains("Ingenting venter på deg nå.", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Svart, og kan endres til fristen", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Svart fredag 30. oktober av Nettverkskontakt OUS · frist fredag 6. november kl. 08.30", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Mine tall", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Svar fra Nettverkskontakt OUS", answered.Words, StringComparison.Ordinal);
        Assert.Contains("Hva vil du endre?", form.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Svart, og kan endres", locked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Måleindikatorer til møtet", (await app.SayAsync(Ous, "hva venter")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_of_two_organisations_is_reminded_of_both_by_one_message_and_the_second_comes_after_the_first()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressAsync(BotApp.Lead, await ChooseAsync(app, "contact", "sykehuspartner"), RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(Ous) });
        await app.MoveClockToAsync("2026-11-03T09:00");
        var cards = await app.CardsAsync(Ous);
        await app.MoveClockToAsync("2026-11-05T15:00");
        var reminded = (await app.CardsAsync(Ous)).Skip(cards.Count).ToList();
        await app.PressAsync(Ous, reminded[0], "Bekreft alle");
        var next = await app.LastCardAsync(Ous);
        var status = await app.SayAsync(BotApp.Lead, "status");

        Assert.Equal(2, cards.Count);
        Assert.StartsWith("Påminnelse: Dere har ikke svart ennå\nPåminnelsen gjelder også Sykehuspartner. Neste kort kommer når du har svart her.", Assert.Single(reminded).Words, StringComparison.Ordinal);
        Assert.Contains("måleindikatorer – Sykehuspartner", next.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Påminnelsen er ikke kommet frem", status.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Borte_again_shows_the_days_that_are_planned_to_change_or_take_out_and_borte_ny_adds_more()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressAsync(Ahus, await app.SayAsync(Ahus, "borte 2.–4. november, Stedfortreder Ahus tar det"), AbsenceAnswerSubmit.VerbName);
        var planned = await app.SayAsync(Ahus, "borte");
        var form = await app.PressAsync(Ahus, planned, AbsenceEditSubmit.VerbName);
        var changed = await app.PressAsync(
            Ahus, planned with { Cards = [form.Card!.Value] }, AbsenceAnswerSubmit.VerbName,
            new Dictionary<string, string> { ["from"] = "2026-11-02", ["to"] = "2026-11-06", ["person"] = app.ObjectIdOf(Deputy) });
        var empty = await app.SayAsync(Ahus, "borte ny");
        await app.PressAsync(Ahus, await app.SayAsync(Ahus, "borte 21.–23. desember, Stedfortreder Ahus tar det"), AbsenceAnswerSubmit.VerbName);
        var both = await app.SayAsync(Ahus, "borte");
        var second = await app.SayAsync(Ahus, "borte 2");
        var removed = await app.PressAsync(Ahus, second, AbsenceRemoveSubmit.VerbName);

        Assert.Contains("Stedfortreder Ahus står inn hos Ahus 2.11.–4.11.", planned.Words, StringComparison.Ordinal);
        Assert.Contains("Meld flere dager", planned.Words, StringComparison.Ordinal);
        Assert.Contains("2.11.–6.11.", changed.Words, StringComparison.Ordinal);
        Assert.Equal("", CardReading.ValueOf(empty.Cards[0], "from") ?? "");
        Assert.Contains("Andre dager du er borte", both.Words, StringComparison.Ordinal);
        Assert.StartsWith("Når du er borte\nStedfortreder Ahus står inn hos Ahus 21.12.–23.12.", second.Words, StringComparison.Ordinal);
        Assert.Contains("De dagene er tatt bort.", removed.Words, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 11, 6), Assert.Single(Network(app).Roster.Substitutes, one => one.Organization == AhusId && one.From is not null).To);
    }

    [Fact]
    public async Task Of_two_leads_who_change_at_once_the_second_sees_what_stands_and_saves_again()
    {
        await using var app = await BotApp.StartAsync();
        var (first, second) = (await ChooseAsync(app, "contact", "ahus"), await ChooseAsync(app, "name", "ahus"));

        await app.PressAsync(BotApp.Lead, first, RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(Deputy) });
        var told = await app.PressAsync(BotApp.Lead, second, RegisterAnswerSubmit.VerbName, new Dictionary<string, string> { ["name"] = "Ahus HF", ["short-name"] = "A-hus" });
        var saved = await app.PressAsync(BotApp.Lead, second with { Cards = [told.Card!.Value] }, RegisterAnswerSubmit.VerbName);

        Assert.Contains("Nettverket er endret siden kortet ble laget", told.Words, StringComparison.Ordinal);
        Assert.Contains("kontakt nå: Stedfortreder Ahus", told.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus heter Ahus HF fra 26.10.2026.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(("A-hus", new PersonId(app.ObjectIdOf(Deputy))), (Network(app).Roster.Organization(AhusId).ShortName, Network(app).Roster.ContactOf(AhusId)));
    }

    [Fact]
    public async Task An_organisation_with_open_questions_is_not_closed_before_they_are_and_is_gone_after_its_last_day()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var form = await ChooseAsync(app, "close", "ahus");

        var refused = await app.PressAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, new Dictionary<string, string> { ["last-day"] = "2026-10-31" });
        var closed = await app.PressAsync(
            BotApp.Lead, form with { Cards = [refused.Card!.Value] }, RegisterAnswerSubmit.VerbName, new Dictionary<string, string> { ["last-day"] = "2026-11-08" });
        var still = Network(app).Roster.Organizations.Count;
        await app.MoveClockToAsync("2026-11-13T09:00");

        Assert.Contains("Det er åpne spørsmål til 06.11.2026.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus er med til og med 08.11.2026.", closed.Words, StringComparison.Ordinal);
        Assert.Equal((11, 10, "Ahus"), (still, Network(app).Roster.Organizations.Count, Network(app).Roster.Organization(AhusId).ShortName));
        Assert.DoesNotContain(await app.CardsAsync(Ahus), card => card.Summary!.StartsWith("Agenda", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_lead_stays_and_a_new_deputy_may_do_what_the_lead_may()
    {
        await using var app = await BotApp.StartAsync();
        var remove = await ChooseAsync(app, "remove");
        var refused = await app.PressAsync(BotApp.Lead, remove, RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(BotApp.Lead) });
        var before = await app.SayAsync(Deputy, "nettverk");

        await app.PressAsync(BotApp.Lead, await ChooseAsync(app, "lead"), RegisterAnswerSubmit.VerbName, new { role = "deputy", person = app.ObjectIdOf(Deputy) });
        var after = await app.SayAsync(Deputy, "nettverk");

        Assert.Contains("Nettverket må ha minst én leder.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Bare nettverkslederen kan be om dette.", before.Words, StringComparison.Ordinal);
        Assert.Contains("Nestleder:\n Stedfortreder Ahus", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_lead_any_more_is_refused_on_a_card_from_before()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressAsync(BotApp.Lead, await ChooseAsync(app, "lead"), RegisterAnswerSubmit.VerbName, new { role = "lead", person = app.ObjectIdOf(Deputy) });
        var old = await ChooseAsync(app, "contact", "ahus");
        var mine = await app.SayAsync(Deputy, "nettverk");
        var form = await app.PressAsync(Deputy, mine, RegisterEditSubmit.VerbName, new { what = "remove" });
        await app.PressAsync(Deputy, mine with { Cards = [form.Card!.Value] }, RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(BotApp.Lead) });

        var refused = await app.PressAsync(BotApp.Lead, old, RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(Deputy) });

        Assert.Equal("Bare nettverkslederen kan be om dette.", refused.Message);
        Assert.Equal(new PersonId(app.ObjectIdOf(Ahus)), Network(app).Roster.ContactOf(AhusId));
    }

    [Fact]
    public async Task A_new_organisation_is_asked_from_the_next_meeting_and_a_new_person_is_said_to_need_the_app()
    {
        await using var app = await BotApp.StartAsync();

        var saved = await app.PressAsync(BotApp.Lead, await ChooseAsync(app, "organization"), RegisterAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["name"] = "Diakonhjemmet Sykehus",
            ["short-name"] = "Diakonhjemmet",
            ["kind"] = "private",
            ["person-name"] = "Åse Næss",
            ["person-object-id"] = "6E760000-0000-4000-8000-000000000999",
        });

        Assert.Contains("Diakonhjemmet Sykehus er med, med Åse Næss som kontakt. Åse Næss har ikke GevinstBot i Teams ennå", saved.Words, StringComparison.Ordinal);
        Assert.Equal("6e760000-0000-4000-8000-000000000999", Network(app).Roster.ContactOf(new OrganizationId("diakonhjemmet"))?.Value);
    }

    [Fact]
    public async Task A_substitute_gets_what_waits_when_they_come_on_duty_and_the_contact_has_it_again_after()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var form = await app.SayAsync(Ahus, "borte 2.–4. november, Stedfortreder Ahus tar det");

        var receipt = await app.PressAsync(Ahus, form, AbsenceAnswerSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-02T09:00");
        var (away, onDuty) = (await app.LastCardAsync(Ahus), await app.LastCardAsync(Deputy));
        await app.MoveClockToAsync("2026-11-05T09:00");
        var back = (await app.CardsAsync(Ahus)).Last(card => card.Summary!.StartsWith("Måleindikatorer", StringComparison.Ordinal));

        Assert.Contains("Stedfortreder Ahus står inn hos Ahus 2.11.–4.11.", receipt.Words, StringComparison.Ordinal);
        Assert.Contains((await app.CardsAsync(Ahus)), card => card.Summary == "Når du er borte");
        Assert.StartsWith("Måleindikatorer", onDuty.Summary, StringComparison.Ordinal);
        Assert.NotEqual("", away.Words);
        Assert.DoesNotContain("svarer for Ahus nå", back.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverkskontakt Ahus svarer for Ahus nå.", (await app.LastCardAsync(Deputy)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absence_begins_at_the_first_tick_of_its_day_and_not_when_the_bot_looks_around_next()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ahus, await app.SayAsync(Ahus, "borte 2.–4. november, Stedfortreder Ahus tar det"), AbsenceAnswerSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-01T23:59");
        var work = app.Services.GetRequiredService<TickWork>();
        await work.AtAsync(app.Services.GetRequiredService<IClock>().GetCurrentInstant(), CancellationToken.None);

        app.Services.GetRequiredService<SteppedTime>().MoveTo(Instant.FromUtc(2026, 11, 1, 23, 0));
        var isNoticed = await work.AtAsync(Instant.FromUtc(2026, 11, 1, 23, 0), CancellationToken.None);

        Assert.True(isNoticed);
        Assert.Contains("Stedfortreder Ahus svarer for Ahus nå.", (await IndicatorsAsync(app, Ahus)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_names_a_person_is_stored_nowhere_and_the_rest_of_the_form_is_kept()
    {
        await using var app = await BotApp.StartAsync();
        var form = await ChooseAsync(app, "name", "ahus");

        var told = await app.PressAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["name"] = "Nye Ahus HF 01010750160",
            ["short-name"] = "Nye Ahus",
            ["from"] = "2026-11-12",
        });
        var away = await app.PressAsync(Ahus, await app.SayAsync(Ahus, "borte 2.–4. november"), AbsenceAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["from"] = "2026-11-02",
            ["to"] = "2026-11-04",
            ["person-name"] = "Kari 010107 50160",
        });

        Assert.All([told, away], reply => Assert.Contains("fødselsnummer", reply.Words, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Nye Ahus", told.Words, StringComparison.Ordinal);
        Assert.All([told, away], reply => Assert.DoesNotContain("50160", reply.Card!.Value.GetRawText(), StringComparison.Ordinal));
        Assert.Equal("Ahus", Network(app).Roster.Organization(AhusId).ShortName);
    }

    [Fact]
    public async Task Whoever_is_named_and_not_in_the_network_stands_in_the_form_as_somebody_new()
    {
        await using var app = await BotApp.StartAsync();

        var form = await app.SayAsync(Ahus, "borte 2.–4. november, Kari Anne-Lise tar det");
        var saved = await app.PressAsync(Ahus, form, AbsenceAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["person-object-id"] = "6e760000-0000-4000-8000-000000000998",
        });

        Assert.Contains("Kari Anne-Lise står inn hos Ahus 2.11.–4.11.", saved.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_presses_a_card_that_is_not_theirs_stands_in_the_log()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");

        await app.PressCopyAsync(Deputy, await app.LastCardAsync(Ahus), IndicatorAnswerSubmit.VerbName);

        Assert.Contains("Trykket på et kort som ikke er deres", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absence_is_corrected_and_taken_away_and_the_past_is_refused()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(Ahus, "borte");
        var fields = new Dictionary<string, string> { ["from"] = "2026-10-01", ["to"] = "2026-10-05", ["person"] = app.ObjectIdOf(Deputy) };

        var past = await app.PressAsync(Ahus, card, AbsenceAnswerSubmit.VerbName, fields);
        (fields["from"], fields["to"]) = ("2026-11-02", "2026-11-04");
        var saved = await app.PressAsync(Ahus, card, AbsenceAnswerSubmit.VerbName, fields);
        var form = await app.PressAsync(Ahus, card with { Cards = [saved.Card!.Value] }, AbsenceEditSubmit.VerbName);
        fields["to"] = "2026-11-06";
        var corrected = await app.PressAsync(Ahus, card with { Cards = [form.Card!.Value] }, AbsenceAnswerSubmit.VerbName, fields);
        var days = Network(app).Roster.Substitutes.Where(one => one.Organization == AhusId && one.From is not null).ToList();
        var removed = await app.PressAsync(Ahus, card with { Cards = [corrected.Card!.Value] }, AbsenceRemoveSubmit.VerbName);

        Assert.Contains("⚠ Dagen er over. Velg i dag eller senere.", past.Words, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 11, 6), Assert.Single(days).To);
        Assert.Contains("Ingen står inn.", removed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Network(app).Roster.Substitutes, one => one.Organization == AhusId && one.From is not null);
    }

    [Fact]
    public async Task Whoever_is_no_contact_is_told_whom_to_ask()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains("Bare kontakter kan melde seg borte.", (await app.SayAsync(Deputy, "borte 3.–17. mars")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_moment_shows_the_name_and_the_contact_of_its_time()
    {
        await using var app = await BotApp.StartAsync();
        var first = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        await app.MoveClockToAsync("2026-11-10T09:00");
        await app.PressAsync(
            BotApp.Lead, await ChooseAsync(app, "name", "ahus"), RegisterAnswerSubmit.VerbName,
            new Dictionary<string, string> { ["name"] = "Nye Ahus HF", ["short-name"] = "Nye Ahus", ["from"] = "2026-11-12" });
        var before = Network(app).Roster.Organization(AhusId).ShortName;
        await app.MoveClockToAsync("2026-11-12T09:00");

        var then = await Network(app).AtAsync(first, CancellationToken.None);

        Assert.Equal(("Ahus", "Nye Ahus", "Ahus"), (before, Network(app).Roster.Organization(AhusId).ShortName, then.Roster.Organization(AhusId).ShortName));
    }

    [Fact]
    public async Task Roles_are_given_and_taken_go_out_and_in_again_and_each_sees_in_the_menu_what_they_are()
    {
        await using var app = await BotApp.StartAsync();
        await GiveAsync(app, "role", new { role = "programme-lead", person = app.ObjectIdOf(Deputy) });
        await GiveAsync(app, "role", new { role = "economy-reader", person = app.ObjectIdOf("Stedfortreder OUS") });
        var owner = await GiveAsync(app, "benefit-owner", new { person = app.ObjectIdOf("Stedfortreder Sunnaas") }, "ahus");
        var again = await GiveAsync(app, "role", new { role = "economy-reader", person = app.ObjectIdOf("Stedfortreder OUS") });
        var menus = await Task.WhenAll(((string[])[Deputy, "Stedfortreder OUS", "Stedfortreder Sunnaas"]).Select(person => app.SayAsync(person, "hjelp")));
        var exported = (await app.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None))!;
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, exported);
        await using var empty = await BotApp.StartWithAsync(services => services.PostConfigure<NetworkOptions>(options => options.File = file));
        File.Delete(file);
        var removed = await GiveAsync(app, "role-removal", new { role = "benefit-owner", person = app.ObjectIdOf("Stedfortreder Sunnaas") });
        var none = await GiveAsync(app, "role-removal", new { role = "benefit-owner", person = app.ObjectIdOf(Deputy) });

        Assert.Contains("Stedfortreder Sunnaas er gevinsteier for Ahus.", owner.Words, StringComparison.Ordinal);
        Assert.Contains("Programleder for læringsnettverket:", owner.Words, StringComparison.Ordinal);
        Assert.Contains("gevinsteier Stedfortreder Sunnaas", owner.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Personen har rollen allerede.", again.Words, StringComparison.Ordinal);
        Assert.Contains("Du er programleder for læringsnettverket.", menus[0].Words, StringComparison.Ordinal);
        Assert.Contains("Du leser rapportene for RHF-økonomi.", menus[1].Words, StringComparison.Ordinal);
        Assert.Contains("Du er gevinsteier for Ahus.", menus[2].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Rapporten er for", (await app.SayAsync("Stedfortreder Sunnaas", "rapport november")).Words, StringComparison.Ordinal);
        Assert.Equal(exported, await empty.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None));
        Assert.Contains(new Member(new(app.ObjectIdOf("Stedfortreder Sunnaas")), Role.BenefitOwner, AhusId), Network(empty).Roster.Members);
        Assert.Contains("Stedfortreder Sunnaas er ikke lenger gevinsteier (AD).", removed.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Personen har ikke denne rollen.", none.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_gets_the_report_each_month_reads_any_and_changes_nothing()
    {
        const string Reader = "Stedfortreder OUS";
        await using var app = await BotApp.StartAsync();
        await GiveAsync(app, "role", new { role = "economy-reader", person = app.ObjectIdOf(Reader) });
        await app.MoveClockToAsync("2026-11-09T09:00");
        var card = await app.LastCardAsync(Reader);
        var leads = (await app.CardsAsync(BotApp.Lead)).Last(sent => sent.Summary!.StartsWith("Regional rapport", StringComparison.Ordinal));

        var asked = await app.SayAsync(Reader, "rapport november");
        var forged = await app.PressCopyAsync(Reader, leads, "report.reopen", ("reopen-organization", "ahus"), ("reopen-reason", "x"));
        var refused = await app.SayAsync(Reader, "utsett");

        Assert.StartsWith("Regional rapport", card.Summary, StringComparison.Ordinal);
        Assert.Empty(CardReading.Verbs(card.Card));
        Assert.Empty(CardReading.InputIds(card.Card));
        Assert.Contains("report.reopen", CardReading.Verbs(leads.Card));
        Assert.Contains("har svart", asked.Words, StringComparison.Ordinal);
        Assert.Contains("ikke sendt til deg", forged.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Utsett", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_edited_goes_out_and_in_and_out_again_the_same()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressAsync(BotApp.Lead, await ChooseAsync(app, "contact", "ahus"), RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(Deputy) });
        var exported = (await app.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None))!;
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, exported);

        await using var empty = await BotApp.StartWithAsync(services => services.PostConfigure<NetworkOptions>(options => options.File = file));
        File.Delete(file);

        Assert.StartsWith("format: 1\nregion: Helse Sør-Øst\n", exported, StringComparison.Ordinal);
        Assert.Equal(exported, await empty.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None));
        Assert.Equal(Network(app).Roster.Members, Network(empty).Roster.Members);
    }

    private static async Task<ChatMessage> IndicatorsAsync(BotApp app, string person) =>
        (await app.CardsAsync(person)).Last(card => card.Summary!.StartsWith("Måleindikatorer", StringComparison.Ordinal));

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();

    private static async Task<Pressed> GiveAsync(BotApp app, string what, object typed, string organization = "") =>
        await app.PressAsync(BotApp.Lead, await ChooseAsync(app, what, organization), RegisterAnswerSubmit.VerbName, typed);

    private static async Task<ChatMessage> ChooseAsync(BotApp app, string what, string organization = "")
    {
        var card = await app.SayAsync(BotApp.Lead, "nettverk");
        var form = await app.PressAsync(BotApp.Lead, card, RegisterEditSubmit.VerbName, new { what, organization });
        return card with { Cards = [form.Card!.Value] };
    }
}

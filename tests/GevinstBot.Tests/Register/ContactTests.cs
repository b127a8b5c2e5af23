using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>Contacts confirm that they still are, and who stands in.</summary>
[Trait("Lane", "Slow")]
public sealed class ContactTests
{
    private const string Deputy = "Stedfortreder Ahus";
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string OusId = "6e760000-0000-4000-8000-000000000102";
    private const string Question = "nettverkskontakt hos";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly OrganizationId AhusId = new("ahus");
    private static readonly (string, string)[] Trained = [("change", "none"), ("trainings", "benefits,adkar")];

    [Fact]
    public async Task With_the_confirmation_a_contact_says_which_training_they_have_had_and_the_lead_reads_it_a_year_later_too()
    {
        await using var app = await BotApp.StartAtAsync("2027-01-25T09:00");
        var nobody = await app.SayAsync(BotApp.Lead, "opplæring");
        var card = await app.CardSayingAsync(BotApp.Contact("Ahus"), "nettverkskontakt");
        var untouched = await app.PressAsync(BotApp.Contact("Ahus"), card, "Bekreft");
        var both = await app.PressAsync(BotApp.Contact("Ahus"), card, "Bekreft", new { trainings = "none,adkar" });
        var confirmed = await app.PressCopyAsync(
            BotApp.Contact("Ahus"), card, ContactAnswerSubmit.VerbName, ("change", "none"), ("trainings", "benefits,adkar,tull"));
        await app.LeapToAsync(Instant.FromUtc(2027, 12, 20, 9, 0));
        var read = await app.SayAsync(BotApp.Lead, "opplæring");

        Assert.Contains("Ingen har sagt noe ennå.", nobody.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Kryss av for det du har hatt, eller for «Ingen av dem».", untouched.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Kryss av enten for det du har hatt", both.Words, StringComparison.Ordinal);
        Assert.Equal("none,adkar", CardReading.ValueOf(both.Card!.Value, "trainings"));
        Assert.Contains("Gevinstrealisering og ADKAR", confirmed.Words, StringComparison.Ordinal);
        Assert.Contains("1 av 1", read.Words, StringComparison.Ordinal);
        Assert.Contains("Har ikke sagt noe:", read.Words, StringComparison.Ordinal);
        Assert.Contains("bare nettverkslederen", (await app.SayAsync(BotApp.Contact("Ahus"), "opplæring")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Which_training_is_said_while_the_store_fails_or_is_slow_is_stored_once_and_another_instance_knows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await app.SayAsync(BotApp.Lead, "bekreft kontakter send");
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = await app.CardSayingAsync(Ahus, Question);

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await ConfirmAsync(app, card);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = ConfirmAsync(app, card);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting > 0));
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () =>
            (await ConfirmAsync(app, card)).Words.Contains("Gevinstrealisering og ADKAR", StringComparison.Ordinal));

        Assert.DoesNotContain("er kontakt hos Ahus", failed.Words, StringComparison.Ordinal);
        var other = ActivatorUtilities.CreateInstance<ContactAnswerTable>(app.Services);
        var stored = Assert.Single(await other.SinceYearAsync(2026, CancellationToken.None));
        Assert.Equal((1, "benefits,adkar"), (stored.Version, string.Join(',', stored.Trainings!)));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_contact_says_which_training_they_have_had_and_the_lead_reads_it()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 27, 9, 0));
        app.Connector.HasChatWith(LeadId);
        app.Connector.HasChatWith(OusId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 27, 9, 30));
        await app.PostAsync(TenantActivity.Message(LeadId, "bekreft kontakter send"));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 28, 8, 0));

        await app.PostAsync(TenantActivity.Press(OusId, app.Connector.CardsOf(OusId)[^1].Body, ContactAnswerSubmit.VerbName, Trained));
        await app.PostAsync(TenantActivity.Message(LeadId, "opplæring"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("1 av 1", app.Connector.CardsOf(LeadId)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_January_each_contact_is_asked_once_and_one_tap_confirms()
    {
        await using var app = await BotApp.StartAtAsync("2027-01-25T09:00");
        var card = await app.CardSayingAsync(Ahus, Question);

        var receipt = await app.PressAsync(Ahus, card, "Bekreft", new { trainings = "adkar" });
        var status = await app.SayAsync(BotApp.Lead, "status");
        await app.MoveClockToAsync("2027-02-16T09:00");

        Assert.Contains("Nettverkskontakt Ahus er kontakt hos Ahus.", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Er du fortsatt kontakt?", status.Words, StringComparison.Ordinal);
        Assert.Single(await app.CardsAsync(Ahus), one => one.Summary!.Contains(Question, StringComparison.Ordinal));
        Assert.Contains("jeg har ikke fått svar fra OUS", (await app.CardSayingAsync(BotApp.Contact("OUS"), Question)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_substitute_counts_at_once_and_another_contact_when_the_lead_approves()
    {
        await using var app = await BotApp.StartAsync();
        var preview = await app.SayAsync(BotApp.Lead, "bekreft kontakter");
        var asked = await app.SayAsync(BotApp.Lead, "bekreft kontakter send");
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = await app.CardSayingAsync(Ahus, Question);
        var form = await app.PressCopyAsync(Ahus, card, ContactEditSubmit.VerbName);

        await app.PressCopyAsync(
            Ahus, card with { Cards = [form.Card!.Value] }, ContactAnswerSubmit.VerbName, ("change", "substitute"), ("trainings", "none"), ("person", app.ObjectIdOf("Stedfortreder OUS")));
        var substitute = Network(app).Roster.Substitutes.Where(one => one.Organization == AhusId).ToList();
        form = await app.PressCopyAsync(Ahus, card, ContactEditSubmit.VerbName);
        var proposed = await app.PressCopyAsync(
            Ahus, card with { Cards = [form.Card!.Value] }, ContactAnswerSubmit.VerbName, ("change", "contact"), ("person", app.ObjectIdOf(Deputy)));
        var before = Network(app).Roster.ContactOf(AhusId);
        await app.MoveClockToAsync("2026-10-28T09:00");
        var approved = await app.PressAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Forslag til ny kontakt"), "Godkjenn");
        var again = await app.SayAsync(BotApp.Lead, "bekreft kontakter send");

        Assert.Contains("Dette kortet går til 11 helseforetak.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Ingenting er sendt ennå.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg spør nettverkskontaktene (organisasjoner: 11).", asked.Words, StringComparison.Ordinal);
        Assert.Equal(app.ObjectIdOf("Stedfortreder OUS"), Assert.Single(substitute).Person.Value);
        Assert.Contains("Foreslått som ny kontakt: Stedfortreder Ahus.", proposed.Words, StringComparison.Ordinal);
        Assert.Equal(app.ObjectIdOf(Ahus), before?.Value);
        Assert.Contains("Godkjent", approved.Words, StringComparison.Ordinal);
        Assert.Equal(app.ObjectIdOf(Deputy), Network(app).Roster.ContactOf(AhusId)?.Value);
        // The proposal was the organisation's answer: the new contact isn't asked again.
        Assert.Contains("1 av 11 har svart", again.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.CardsAsync(Deputy), one => one.Summary!.Contains(Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_full_month_the_preview_and_the_receipt_say_alike_who_gets_it_now_and_so_it_is()
    {
        const string Now = "2 får kortet nå.";
        const string Later = "får kortet tirsdag 1. desember, fordi månedens meldinger er brukt opp.";
        await using var app = await BotApp.StartAtAsync("2026-11-25T09:00");
        var (preview, question) = (await app.SayAsync(BotApp.Lead, "bekreft kontakter"), await app.SayAsync(BotApp.Lead, "evaluer nettverket"));

        var sent = await app.SayAsync(BotApp.Lead, "bekreft kontakter send");
        await app.AtRestAsync();

        Assert.All([preview.Words, question.Words, sent.Words], words => Assert.Contains(Now, words, StringComparison.Ordinal));
        Assert.All([preview.Words, question.Words, sent.Words], words => Assert.Contains(Later, words, StringComparison.Ordinal));
        Assert.DoesNotContain(await app.CardsAsync(Ahus), one => one.Summary!.Contains(Question, StringComparison.Ordinal));
        Assert.Single(await app.CardsAsync(BotApp.Contact("Sykehuspartner")), one => one.Summary!.Contains(Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proposal_that_the_contact_takes_back_can_no_longer_be_approved_and_a_declined_one_changes_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync(BotApp.Lead, "bekreft kontakter send");
        await app.MoveClockToAsync("2026-10-27T09:00");
        foreach (var contact in new[] { Ahus, BotApp.Contact("OUS") })
            await ProposeAsync(app, contact);
        await app.MoveClockToAsync("2026-10-28T09:00");
        var (first, second) = (await ProposalAsync(app, "Ahus"), await ProposalAsync(app, "OUS"));

        var form = await app.PressCopyAsync(Ahus, await app.CardSayingAsync(Ahus, Question), ContactEditSubmit.VerbName);
        await app.PressCopyAsync(
            Ahus, (await app.CardSayingAsync(Ahus, Question)) with { Cards = [form.Card!.Value] }, ContactAnswerSubmit.VerbName, ("change", "none"), ("trainings", "none"));
        var late = await app.PressCopyAsync(BotApp.Lead, first, NewContactApproveSubmit.VerbName);
        var declined = await app.PressCopyAsync(BotApp.Lead, second, NewContactDeclineSubmit.VerbName);

        Assert.Contains("Nettverkskontakten har svart noe annet siden", late.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverkskontakten er den samme som før.", declined.Words, StringComparison.Ordinal);
        Assert.Equal(
            [app.ObjectIdOf(Ahus), app.ObjectIdOf(BotApp.Contact("OUS"))],
            new[] { AhusId, new OrganizationId("ous") }.Select(of => Network(app).Roster.ContactOf(of)?.Value));
    }

    private static Task<Pressed> ConfirmAsync(BotApp app, ChatMessage card) =>
        app.PressCopyAsync(Ahus, card, ContactAnswerSubmit.VerbName, Trained);

    private static async Task ProposeAsync(BotApp app, string contact)
    {
        var card = await app.CardSayingAsync(contact, Question);
        await app.PressCopyAsync(contact, card, ContactAnswerSubmit.VerbName, ("change", "contact"), ("person", app.ObjectIdOf(Deputy)));
    }

    private static async Task<ChatMessage> ProposalAsync(BotApp app, string organization) => (await app.CardsAsync(BotApp.Lead)).Last(
        card => card.Words.Contains($"blir ny nettverkskontakt hos {organization}", StringComparison.Ordinal));

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}

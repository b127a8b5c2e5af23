using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Benefits;
using GevinstBot.Evaluation;
using GevinstBot.FollowUps;
using GevinstBot.Forwarding;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Raised;
using GevinstBot.Messages;
using GevinstBot.NewIndicators;
using GevinstBot.Phases;
using GevinstBot.Pulse;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Signals;
using GevinstBot.Storage;
using GevinstBot.Tests.Evaluation;
using GevinstBot.Tests.Messages;
using GevinstBot.Tests.Phases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Storage;

/// <summary>How the answers of one table are given and corrected, by presses as Teams sends them.</summary>
/// <param name="Table">Where they are kept.</param>
/// <param name="Person">Who answers.</param>
/// <param name="At">When the card is there, by Oslo's clock.</param>
/// <param name="Card">What the card's line in the chat list holds.</param>
/// <param name="Verb">The button that answers.</param>
internal sealed record AnswerScript(string Table, string Person, string At, string Card, string Verb)
{
    private static readonly (string, string)[] Action =
        [("action-1", "Lag opplæring"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25")];

    public static readonly IReadOnlyList<AnswerScript> All =
    [
        new(IndicatorAnswerTable.Name, BotApp.Contact("OUS"), "2026-10-30T09:00", "Måleindikatorer", IndicatorAnswerSubmit.VerbName)
        {
            Row = "ous", Edit = IndicatorEditSubmit.VerbName, Chosen = [(IndicatorForm.PickField, "innleie")],
            Colleague = BotApp.Contact("Sykehuspartner"),
            Second = ("value-innleie", "9 900"), Third = ("value-innleie", "9 800"), Wrong = ("value-innleie", "mange"),
        },
        new(PulseTable.Name, BotApp.Contact("Ahus"), "2026-11-20T09:00", "ADKAR", PulseAnswerSubmit.VerbName)
        {
            Row = "ahus_hjemmeoppfolging", Edit = PulseEditSubmit.VerbName, Colleague = BotApp.Contact("OUS"),
            First = [("awareness", "4"), ("desire", "4"), ("knowledge", "2"), ("ability", "1"), ("reinforcement", "1")],
            Second = ("knowledge", "4"), Third = ("knowledge", "5"), Wrong = ("knowledge", "6"),
        },
        new(BenefitMeasurementTable.Name, BotApp.Contact("Sykehuset Innlandet"), "2027-02-24T09:00", "Gevinster i januar", BenefitStatusAnswerSubmit.VerbName)
        {
            Row = "hjemmeoppfolging_innlandet_ventetid", Edit = BenefitStatusEditSubmit.VerbName,
            Chosen = [("benefit", "hjemmeoppfolging_innlandet_ventetid")],
            First = [("benefit", "hjemmeoppfolging_innlandet_ventetid"), ("value-level", "57")],
            Second = ("value-level", "56"), Third = ("value-level", "55"), Wrong = ("value-level", "mange"), Over = Instant.FromUtc(2027, 5, 5, 8, 0),
        },
        new(CheckInTable.Name, "Teamleder Hjertesengeposten", "2026-11-27T09:00", "innsjekk uke 49", CheckInAnswerSubmit.VerbName)
        {
            Row = "2026-w49-kull3", Edit = CheckInEditSubmit.VerbName, Colleague = "Teamleder Øyepoliklinikken",
            First = [("goal", "Halvere ventetiden"), ("progress", "2.5")],
            // Two who differ in the same field: what differs in several is put together (CheckInTests).
            Second = ("measure", "11"), Third = ("measure", "12,5"), Wrong = ("measure", "mange"),
        },
        new(LoggedTestTable.Name, "Teamleder Hjertesengeposten", "2026-10-27T09:00", "Logg en test", LoggedTestAnswerSubmit.VerbName)
        {
            Row = "2026-10-26-01", Edit = LoggedTestEditSubmit.VerbName, First = [("test", "Portør henter medisiner")],
            Second = ("decision", "adjust"), Third = ("decision", "expand"), Wrong = ("decision", "kanskje"),
            Before = app => app.SayAsync("Teamleder Hjertesengeposten", "logg test"),
        },
        new(AgendaTable.Name, BotApp.Lead, "2026-11-06T09:00", "Forslag til agenda", DraftAnswerSubmit.VerbName)
        {
            Row = "agenda", Edit = DraftEditSubmit.VerbName, VersionsBefore = 1,
            First = [("presenter-standing-welcome", "Kari")], Second = ("presenter-standing-welcome", "Ola"),
            Third = ("minutes-standing-welcome", "20"), Wrong = ("minutes-standing-welcome", "ti"),
        },
        new(AttendanceTable.Name, BotApp.Contact("Ahus"), "2026-11-10T08:30", "Agenda for møtet", AgendaAnswerSubmit.VerbName)
        {
            Row = "ahus", Edit = AgendaEditSubmit.VerbName, Colleague = BotApp.Contact("OUS"),
            First = [("attendance", "attends")], Second = ("attendance", "absent"), Third = ("attendance", "substitute"), Wrong = ("attendance", "kanskje"),
        },
        new(MinutesTable.Name, BotApp.Lead, "2026-11-17T14:30", "Referat fra møtet", MinutesAnswerSubmit.VerbName)
        {
            Row = "2026-11", Edit = MinutesEditSubmit.VerbName, First = Action,
            Second = ("action-1", "Lag en plan"), Third = ("action-due-1", "2026-11-30"), Wrong = ("action-due-1", "i morgen"),
        },
        new(ActionTable.Name, BotApp.Contact("Ahus"), "2026-11-18T08:30", "Beslutninger fra møtet", ActionDoneSubmit.VerbName)
        {
            Row = "2026-11-1", CorrectWith = ActionUndoSubmit.VerbName, Before = SaveMinutesAsync,
        },
        new(ContactAnswerTable.Name, BotApp.Contact("Ahus"), "2026-10-27T09:00", "nettverkskontakt hos", ContactAnswerSubmit.VerbName)
        {
            Row = "ahus", Edit = ContactEditSubmit.VerbName, Colleague = BotApp.Contact("OUS"), Before = AskContactsAsync,
            First = [("change", "none"), ("trainings", "none")], Second = ("change", "substitute"), Third = ("change", "contact"), Wrong = ("change", "kanskje"),
        },
        new(MessageAnswerTable.Name, BotApp.Contact("Ahus"), "2026-10-27T09:00", "Spørsmål fra nettverket", MessageAnswerSubmit.VerbName)
        {
            Row = "ahus", Edit = MessageEditSubmit.VerbName, Colleague = BotApp.Contact("OUS"), First = [("said", "I mars")],
            Second = ("said", "I april"), Third = ("said", "I mai"), Wrong = ("said", ""), Before = AskAsync,
        },
        new(SignalTable.Name, BotApp.Contact("Ahus"), "2026-10-27T09:00", "Signal nedenfra", SignalAnswerSubmit.VerbName)
        {
            Row = "2026-10-26-01", Edit = SignalEditSubmit.VerbName, First = [("signal-what", "Kø på røntgen"), ("signal-theme", "tid")],
            Second = ("signal-theme", "ikt"), Third = ("signal-theme", "annet"), Wrong = ("signal-theme", "vær"),
            Before = app => app.SayAsync(BotApp.Contact("Ahus"), "signal"),
        },
        new(RaisedItemTable.Name, BotApp.Contact("Ahus"), "2026-10-27T09:00", "Meld en sak", RaiseAnswerSubmit.VerbName)
        {
            Row = "2026-10-26-01", Edit = RaiseEditSubmit.VerbName, First = [("raise-title", "Kø på røntgen"), ("raise-minutes", "15")],
            Second = ("raise-minutes", "20"), Third = ("raise-minutes", "25"), Wrong = ("raise-minutes", "mange"),
            Before = app => app.SayAsync(BotApp.Contact("Ahus"), "meld sak"),
        },
        new(CorrectionTable.Name, BotApp.Contact("Ahus"), "2026-11-18T08:30", "Beslutninger fra møtet", CorrectionAnswerSubmit.VerbName)
        {
            Row = "ahus-1", Opens = CorrectionFormSubmit.VerbName, Edit = CorrectionEditSubmit.VerbName, Before = SaveMinutesAsync,
            Chosen = [(CorrectionProposalCard.CorrectionField, "ahus-1")],
            First = [("correction-about", "action-1"), ("correction-text", "Lag opplæring med film")],
            Second = ("correction-text", "Lag kurs"), Third = ("correction-text", "Lag et kurs"), Wrong = ("correction-text", ""),
        },
        new(EvaluationTable.Name, BotApp.Contact("Ahus"), "2026-10-27T09:00", "Evaluering av nettverket", EvaluationAnswerSubmit.VerbName)
        {
            Row = "ahus", Edit = EvaluationEditSubmit.VerbName, Colleague = BotApp.Contact("OUS"),
            Before = app => app.SayAsync(BotApp.Lead, "evaluer nettverket send"), First = EvaluationTests.All("4"),
            Second = ("evaluation-useful", "2"), Third = ("evaluation-useful", "1"), Wrong = ("evaluation-useful", "6"),
        },
        new(PhaseAnswerTable.Name, BotApp.Contact("Ahus"), "2026-10-28T09:00", "Faseovergang", PhaseAnswerSubmit.VerbName)
        {
            Row = "ahus", Edit = PhaseEditSubmit.VerbName, Colleague = BotApp.Contact("OUS"),
            Before = app => PhaseTests.ChangeAsync(app, "Gjennomføre"), First = PhaseTests.Replies("yes"),
            Second = ("phase-owner", "not-yet"), Third = ("phase-owner", "not-relevant"), Wrong = ("phase-owner", "kanskje"),
        },
        new(ProposalTable.Name, BotApp.Contact("Ahus"), "2026-10-27T09:00", "Forslag til måleindikator", ProposalAnswerSubmit.VerbName)
        {
            Row = "2026-10-26-01", Edit = ProposalEditSubmit.VerbName,
            First = [("proposal-name", "Frigjort tid"), ("proposal-what", "Timer"), ("proposal-why", "Gevinsten"), ("proposal-recognised", "yes")],
            Second = ("proposal-recognised", "partly"), Third = ("proposal-recognised", "no"), Wrong = ("proposal-recognised", "kanskje"),
            Before = app => app.SayAsync(BotApp.Contact("Ahus"), "foreslå indikator"),
        },
        new(FollowUpTable.Name, BotApp.Contact("Ahus"), "2026-10-27T09:00", "Særskilt oppfølging", FollowUpAnswerSubmit.VerbName)
        {
            Row = "ahus--ventetid-somatikk--1-2026-10-27", Edit = FollowUpEditSubmit.VerbName, Before = FollowAsync,
            First = [("value-now", "61,5"), ("measure-done", "Triage på telefon"), ("effect-so-far", "partly")],
            Second = ("value-now", "61"), Third = ("value-now", "60"), Wrong = ("value-now", "mange"),
        },
        new(ForwardTable.Name, "Stedfortreder Ahus", "2026-10-30T10:00", "Ett tall", ForwardedAnswerSubmit.VerbName)
        {
            Row = "2026-11-ous--innleie--1", Edit = ForwardedEditSubmit.VerbName, VersionsBefore = 1, Before = ForwardAsync,
            First = [("value-innleie", "9 900")],
            Second = ("value-innleie", "9 800"), Third = ("value-innleie", "9 700"), Wrong = ("value-innleie", "mange"),
        },
    ];

    /// <summary>The contact asks somebody in the line about one number.</summary>
    private static async Task ForwardAsync(BotApp app)
    {
        var ous = BotApp.Contact("OUS");
        await app.MoveClockToAsync("2026-10-30T09:00");
        var card = await app.CardSayingAsync(ous, "Måleindikatorer");
        await app.PressCopyAsync(
            ous, card, ForwardAskSubmit.VerbName, ("forward-indicator", "innleie"), ("person-name", "Stedfortreder Ahus"),
            ("person-object-id", app.ObjectIdOf("Stedfortreder Ahus")));
    }

    public required string Row { get; init; }

    /// <summary>The button that opens the form, where the card itself is none.</summary>
    public string? Opens { get; init; }

    /// <summary>The button that opens the form again; null where the receipt's own button corrects.</summary>
    public string? Edit { get; init; }

    /// <summary>What is chosen with it.</summary>
    public IReadOnlyList<(string Field, string Value)> Chosen { get; init; } = [];

    /// <summary>The button that stores a correction, where that is another.</summary>
    public string? CorrectWith { get; init; }

    /// <summary>Somebody who answers the same card about something else.</summary>
    public string? Colleague { get; init; }

    public IReadOnlyList<(string Field, string Value)> First { get; init; } = [];

    /// <summary>What a correction types; one that isn't accepted, and what is typed in its place.</summary>
    public (string Field, string Value)? Second { get; init; }

    public (string Field, string Value)? Third { get; init; }

    public (string Field, string Value)? Wrong { get; init; }

    /// <summary>How many versions the program has stored itself.</summary>
    public int VersionsBefore { get; init; }

    /// <summary>When its round has been over for long.</summary>
    public Instant Over { get; init; } = Instant.FromUtc(2027, 1, 5, 8, 0);

    /// <summary>What leads to the card, where the calendar alone doesn't.</summary>
    public Func<BotApp, Task>? Before { get; init; }

    public async Task<(BotApp App, ChatMessage Open)> StartAsync()
    {
        var app = Before is null ? await BotApp.StartAtAsync(At) : await StartBeforeAsync(Before);
        var card = await app.CardSayingAsync(Person, Card);
        return (app, Opens is null ? card : card with { Cards = [(await app.PressCopyAsync(Person, card, Opens)).Card!.Value] });
    }

    private Task<BotApp> StartBeforeAsync(Func<BotApp, Task> before) => BotApp.StartAfterAsync($"what leads to {Table}", async app =>
    {
        await before(app);
        await app.MoveClockToAsync(At);
    });

    public Task<Pressed> AnswerAsync(BotApp app, ChatMessage open, string? by = null) => app.PressCopyAsync(by ?? Person, open, Verb, First);

    /// <summary>The form that corrects an answer, opened from its receipt.</summary>
    public async Task<ChatMessage> FormAsync(BotApp app, ChatMessage open, Pressed receipt)
    {
        var shown = open with { Cards = [receipt.Card!.Value] };
        return Edit is null ? shown : open with { Cards = [(await app.PressCopyAsync(Person, shown, Edit, [.. Chosen])).Card!.Value] };
    }

    /// <summary>Presses a form with what stands in it, but for what is typed now.</summary>
    public Task<Pressed> CorrectAsync(BotApp app, ChatMessage form, (string Field, string Value)? typed) =>
        app.PressCopyAsync(Person, form, CorrectWith ?? Verb, [.. Filled(form.Card), .. typed is { } field ? [field] : Array.Empty<(string, string)>()]);

    /// <summary>The answer's row as it stands.</summary>
    public async Task<TableEntity> RowAsync(BotApp app) =>
        Assert.Single(await Client(app).RowsAsync($"RowKey eq '{Row}'", CancellationToken.None));

    public async Task<int> VersionsAsync(BotApp app) =>
        (await Client(app).RowsAsync($"RowKey ge '~{Row}~' and RowKey lt '~{Row}~~'", CancellationToken.None)).Count - VersionsBefore;

    public TableClient Client(BotApp app) => app.Services.GetRequiredService<TableServiceClient>().GetTableClient(Table);

    public override string ToString() => Table;

    private static IEnumerable<(string, string)> Filled(JsonElement card) =>
        CardReading.InputIds(card).Select(id => (id, CardReading.ValueOf(card, id)));

    private static Task<ChatMessage> AskContactsAsync(BotApp app) => app.SayAsync(BotApp.Lead, "bekreft kontakter send");

    private static async Task FollowAsync(BotApp app) => await app.PressCopyAsync(
        BotApp.Lead, await app.SayAsync(BotApp.Lead, "særskilt oppfølging"), FollowUpsAnswerSubmit.VerbName, ("organization", "ahus"),
        ("indicator", "ventetid-somatikk"), ("weeks", "2"), ("until", "2027-01-31"), ("why", "Ventetiden har økt siden mai"));

    private static async Task AskAsync(BotApp app)
    {
        var preview = await MessageTests.PreviewAsync(app, "words", ("roles", "contacts"), ("deadline", "2026-11-13"));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
    }

    private static async Task SaveMinutesAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-17T14:30");
        await app.PressCopyAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Referat fra møtet"), MinutesAnswerSubmit.VerbName, Action);
    }
}

using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>Every indicator card in every state, in both languages.</summary>
public sealed class IndicatorCardTests
{
    private static readonly TextCatalog Catalog = new();
    private static readonly Organization Ahus = new(new OrganizationId("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 6, 7, 30);

    private static readonly AskedIndicator Waiting = Question("ventetid", "Ventetid, somatikk", UnitKind.Days, "", Target.AtMost(58), imported: 62);
    private static readonly AskedIndicator Breaches = Question("fristbrudd", "Andel fristbrudd", UnitKind.Percent, "", Target.AtMost(0), imported: 0.6m);
    private static readonly AskedIndicator Hired = Question("innleie", "Innleie av helsepersonell", UnitKind.Other, "tusen kr", target: null, imported: null);
    private static readonly AskedIndicator Video = Question("video", "Andel telefon- og videokonsultasjoner", UnitKind.Percent, "", Target.AtLeast(15), imported: null);

    public static TheoryData<Language> Languages => [Language.Bokmål, Language.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_open_card_asks_for_what_is_missing_and_shows_what_was_fetched(Language language) =>
        Match(IndicatorCard.For(Request(language), Asking()), "IndicatorCard.open", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_open_card_is_one_press_when_everything_was_fetched(Language language) =>
        Match(IndicatorCard.For(Request(language), Asking(Breaches)), "IndicatorCard.confirm", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_open_card_has_one_button_when_nothing_was_fetched(Language language) =>
        Match(IndicatorCard.For(Request(language), Asking(Hired, Video)), "IndicatorCard.typed", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_reminder_says_that_it_is_one(Language language) =>
        Match(IndicatorCard.For(Request(language) with { IsReminder = true }, Asking(Breaches)), "IndicatorCard.reminder", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_rejected_card_keeps_what_was_typed(Language language) =>
        Match(
            IndicatorCard.Form(Request(language), Asking(), new IndicatorForm
            {
                Typed = new Dictionary<string, string> { ["value-innleie"] = "abc", ["value-video"] = "12,5 %", ["cause-ventetid"] = "Få **stuer** {{DATE(2026)}}" },
                Problems = [new Problem("value-innleie", TypedNumber.Unreadable), new Problem("measure-ventetid", TypedForm.Required)],
            }),
            "IndicatorCard.rejected", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void One_wrong_number_among_many_stands_first_and_the_others_are_folded_as_they_were_typed(Language language)
    {
        var card = IndicatorCard.Form(Request(language) with { MayGive = true }, WithManyOpen(), OneWrong());

        Match(card, "IndicatorCard.one-wrong", language);
        Assert.InRange(CardActions.Of(card), 1, 6);
        Assert.Equal("video", CardReading.InputIds(CardJson.Element(card))[0][^5..]);
        Assert.Equal("7", CardReading.ValueOf(CardJson.Element(card), "value-tjeneste-4"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_card_asks_kindly_when_a_typed_value_deviates(Language language) =>
        Match(
            IndicatorCard.Form(Request(language), Asking(Video, Breaches), new IndicatorForm
            {
                Typed = new Dictionary<string, string> { ["value-video"] = "12,5" },
                Problems = [new Problem("cause-video", TypedIndicators.ExplanationWanted)],
            }),
            "IndicatorCard.explain", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_form_for_correcting_is_about_the_chosen_indicator_alone(Language language) =>
        Match(IndicatorCard.Form(Request(language) with { BasedOn = 1 }, Asking() with { Answer = Answer() }, new IndicatorForm { Changing = [Video.Id] }), "IndicatorCard.edit", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_to_be_changed_is_chosen_from_one_list(Language language)
    {
        Match(IndicatorCard.Pick(Request(language) with { BasedOn = 1 }, Asking() with { Answer = Answer() }, new IndicatorForm()), "IndicatorCard.pick", language);
        Match(
            IndicatorCard.Pick(Request(language), Many(9), new IndicatorForm { Problems = [new Problem(IndicatorForm.PickField, TypedForm.NotAChoice)] }),
            "IndicatorCard.pick-of-many", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_was_changed_stands_in_its_row_and_goes_with_the_button_and_is_called_not_sent_yet(Language language)
    {
        var card = IndicatorCard.Form(Request(language), Six(), new IndicatorForm
        {
            Typed = new Dictionary<string, string> { ["value-ventetid-phv"] = "41,5", ["state-fravaer"] = "not-yet" },
            Notice = Catalog.In(language)["indicators.taken", "«Ventetid, psykisk helsevern voksne»"],
        });

        Match(card, "IndicatorCard.changed", language);
        Assert.Equal(["state-fravaer", "value-ventetid-phv"], CardReading.InputIds(CardJson.Element(card)).Order());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Another_cause_and_another_day_than_those_in_the_lists_are_asked_for_kindly(Language language) =>
        Match(
            IndicatorCard.Form(Request(language), Asking(Waiting), new IndicatorForm
            {
                Typed = new Dictionary<string, string> { ["cause-ventetid"] = "other", ["measure-ventetid"] = "Kveldspoliklinikk", ["effect-ventetid"] = "other" },
                Problems = [new Problem("cause-ventetid", TypedIndicators.CauseWanted), new Problem("effect-ventetid", TypedIndicators.EffectWanted)],
            }),
            "IndicatorCard.other", language);

    /// <summary>What most contacts get, in three states, and measured by <see cref="Cards.CardHeightTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Six_indicators_with_the_course_of_each(Language language)
    {
        Match(IndicatorCard.For(Request(language), Six()), "IndicatorCard.six", language);
        Match(IndicatorCard.For(Request(language), SeveralPeriods()), "IndicatorCard.several-periods", language);
        Match(IndicatorCard.For(Request(language), Mixed()), "IndicatorCard.mixed", language);
        Match(IndicatorReceiptCard.For(Request(language), Mixed(), MixedAnswer()), "IndicatorReceiptCard.mixed", language);
    }

    /// <summary>A new network, where nothing is fetched yet: what a number is made of, and the last of them, are behind a button each.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Seven_that_must_all_be_typed_fit_on_a_phone_and_what_is_filled_in_is_never_out_of_sight(Language language)
    {
        var question = Asking([.. Enumerable.Range(1, 7).Select(Typed)]);
        var untouched = IndicatorCard.For(Request(language), question);
        var form = new IndicatorForm
        {
            Typed = new Dictionary<string, string>
            {
                [IndicatorField.Numerator(question.Indicators[1].Id)] = "120",
                [IndicatorField.Value(question.Indicators[6].Id)] = "sju",
            },
        };
        var begun = IndicatorCard.Form(Request(language), question, form);
        var refused = IndicatorCard.Form(
            Request(language), question,
            form with { Problems = [new Problem(IndicatorField.Value(question.Indicators[6].Id), TypedNumber.Unreadable)] });

        Match(untouched, "IndicatorCard.seven-typed", language);
        Match(begun, "IndicatorCard.seven-begun", language);
        Match(refused, "IndicatorCard.seven-refused", language);
        Assert.InRange(CardActions.Of(IndicatorCard.For(Request(language) with { MayGive = true, AnswersToday = true }, question)), 1, 6);
        Assert.Equal(8, Hidden(untouched));
        Assert.Equal(6, Hidden(begun));
        Assert.Equal(1, Hidden(refused));

        static int Hidden(AdaptiveCard card) => CardJson.Write(card).Split("\"isVisible\":false").Length - 1;

        static AskedIndicator Typed(int number) =>
            Question($"indikator-{number}", $"Ventetid for påbegynt helsehjelp, tjeneste nummer {number}", UnitKind.Days, "", Target.AtMost(58), imported: null) is var asked
                ? asked with { Definition = asked.Definition with { Numerator = "ventedager til helsehjelpen er påbegynt", Denominator = "påbegynte pasientforløp", Aggregation = Aggregation.Weighted } }
                : throw new InvalidOperationException();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void More_than_a_page_holds_is_behind_a_button_and_the_card_still_fits_in_a_message(Language language)
    {
        var card = IndicatorCard.For(Request(language), Many(24));

        var more = Assert.Single(card.Body.OfType<AdaptiveTable>(), table => !table.IsVisible);
        Assert.Equal(1 + (24 - IndicatorRows.MostOnAPage), more.Rows.Count);
        Assert.Contains(
            card.Body.OfType<AdaptiveActionSet>().SelectMany(set => set.Actions).OfType<AdaptiveToggleVisibilityAction>(),
            button => button.TargetElements.Single().ElementId == more.Id);
        Assert.False(CardJson.IsHeavy(CardJson.Write(card)));
    }

    [Fact]
    public void A_card_has_at_most_six_actions_and_one_primary_which_stands_first()
    {
        foreach (var question in new[] { Asking(), Six(), Mixed(), Many(24) })
        {
            var actions = IndicatorCard.For(Request(Language.Bokmål) with { MayGive = true }, question).Actions;

            Assert.InRange(actions.Count, 1, 6);
            Assert.Equal(AdaptiveAction.Positive, actions[0].Style);
            Assert.Single(actions, action => action.Style is not null);
        }
    }

    /// <summary>A press is a tap, and so is a field to type in; a list that opens is two.</summary>
    [Fact]
    public void What_is_all_fetched_is_one_tap_and_a_minute_and_a_deviation_six_taps_and_at_most_three()
    {
        var deviating = Asking([Six().Indicators[0] with { Imported = Six().Indicators[0].Imported! with { Value = 64 } }, .. Six().Indicators.Skip(1)]);

        Assert.Equal((1, 1), (Taps(Six()), Six().Minutes));
        Assert.Equal(6, Taps(deviating));
        Assert.InRange(deviating.Minutes, 2, 3);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_receipt_lists_the_values_who_and_when(Language language) =>
        Match(IndicatorReceiptCard.For(Request(language), Asking(), Answer()), "IndicatorReceiptCard.answered", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_receipt_of_a_correction_says_so(Language language) =>
        Match(IndicatorReceiptCard.For(Request(language), Asking(), Answer() with { Version = 2 }), "IndicatorReceiptCard.corrected", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_receipt_after_the_lock_has_no_buttons(Language language) =>
        Match(IndicatorReceiptCard.For(Request(language) with { Now = Closes }, Asking(), Answer()), "IndicatorReceiptCard.locked", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_card_without_an_answer_says_that_the_deadline_has_passed(Language language) =>
        Match(IndicatorReceiptCard.Unanswered(Request(language) with { Now = Closes }, Asking()), "IndicatorReceiptCard.unanswered", language);

    [Fact]
    public void Seven_deviations_explained_at_length_still_fit_in_one_message()
    {
        var questions = Enumerable.Range(1, 7)
            .Select(n => Question($"indikator-{n}", $"Ventetid, psykisk helsevern nummer {n}", UnitKind.Days, "", Target.AtMost(58), imported: 62)).ToArray();
        var typed = questions.SelectMany(question => new[] { IndicatorField.Cause(question.Id), IndicatorField.Measure(question.Id) })
            .ToDictionary(field => field, _ => new string('å', 150));

        var form = IndicatorCard.Form(Request(Language.Bokmål), Asking(questions), new IndicatorForm { Changing = [.. questions.Select(question => question.Id)], Typed = typed });

        Assert.False(CardJson.IsHeavy(CardJson.Write(form)));
    }

    [Theory]
    [InlineData(RegionalNumberKind.PartialSum, "110\u00a0tusen kr (ufullstendig sum, tall fra 1 av 2)")]
    [InlineData(RegionalNumberKind.None, "tall fra 0 av 2")]
    public void The_region_s_number_is_never_said_without_its_n(RegionalNumberKind kind, string words)
    {
        var definition = Hired.Definition with { Aggregation = Aggregation.Sum, Organizations = [Ahus.Id, new OrganizationId("ous")] };
        IReadOnlyList<IndicatorAnswer> answers = kind == RegionalNumberKind.None
            ? []
            : [Answer() with { Values = [new IndicatorValue(definition.Id, 1, September, IndicatorState.Reported) { Value = 110 }] }];

        Assert.Equal(words, Catalog.In(Language.Bokmål).Regional(IndicatorSummary.Of(definition, September, answers, new IndicatorCatalog([], []))));
    }

    [Theory]
    [InlineData(0, "Mål: 0\u00a0%")]
    [InlineData(7.5, "Mål: høyst 7,5\u00a0%")]
    [InlineData(8, "Mål: høyst 8\u00a0%")]
    public void A_target_has_no_zeros_to_spare_and_nothing_below_the_lowest(double high, string words)
    {
        var definition = Breaches.Definition with { Min = 0, Decimals = 1 };

        Assert.Equal(words, Catalog.In(Language.Bokmål).Target(definition, Target.AtMost((decimal)high)));
    }

    private static void Match(AdaptiveCard card, string name, Language language) =>
        Golden.Matches(card, $"Reporting/{name}.{Catalog.In(language).Tag}");

    private static IndicatorQuestion Asking(params AskedIndicator[] questions)
    {
        var asked = questions.Length == 0 ? [Waiting, Breaches, Hired, Video] : questions;
        return new IndicatorQuestion(Ahus, asked, Answer: null, "Nettverkskontakt Ahus", DateTimeZoneProviders.Tzdb["Europe/Oslo"])
        {
            Definitions = asked.ToDictionary(question => question.Id, question => question.Definition),
        };
    }

    private static IndicatorQuestion Six() => Asking(
        Course(Question("ventetid-somatikk", "Ventetid, somatikk", UnitKind.Days, "", Target.AtMost(58), imported: 55), 61, 59, 57),
        Course(Question("ventetid-phv", "Ventetid, psykisk helsevern voksne", UnitKind.Days, "", Target.AtMost(44), imported: 43), 47, 45, 44),
        Course(Question("fristbrudd", "Andel fristbrudd", UnitKind.Percent, "", Target.AtMost(0), imported: 0.4m), 0.6m, 0.2m, 0.5m),
        Course(Question("fravaer", "Sykefravær", UnitKind.Percent, "", Target.AtMost(7.5m), imported: 7.4m), 7.9m, 7.7m, 7.2m),
        Course(Question("innleie", "Innleie av helsepersonell", UnitKind.Other, "tusen kr", target: null, imported: 6120), 7200, 6900, 6400),
        Course(Question("video", "Andel telefon- og videokonsultasjoner", UnitKind.Percent, "", Target.AtLeast(15), imported: 16.1m), 13, 14, 15.5m));

    /// <summary>As most months are: sick leave comes a month later than the rest, and here one means something else from this month on.</summary>
    private static IndicatorQuestion SeveralPeriods()
    {
        var six = Six().Indicators;
        var (breaches, leave) = (six[2], six[3]);
        var changed = new DefinitionChange(2, breaches.Period, "Også de som venter, telles");
        return Asking(
            six[0], six[1], breaches with { Definition = breaches.Definition with { Version = 2, Changes = [changed] } },
            leave with { Period = leave.Period.Previous() }, six[4], six[5]);
    }

    private static IndicatorQuestion Mixed() => Asking(
        Course(Question("ventetid-somatikk", "Ventetid, somatikk", UnitKind.Days, "", Target.AtMost(58), imported: 64), 73, 70, 66),
        Question("innleie", "Innleie av helsepersonell", UnitKind.Other, "tusen kr", target: null, imported: null),
        Question("utskrivningsklare", "Utskrivningsklare pasienter", UnitKind.Other, "døgn", Target.AtMost(300), imported: null),
        Course(Question("ventetid-phv", "Ventetid, psykisk helsevern voksne", UnitKind.Days, "", Target.AtMost(44), imported: 43), 47, 45, 44),
        Course(Question("fristbrudd", "Andel fristbrudd", UnitKind.Percent, "", Target.AtMost(0), imported: 0.4m), 0.6m, 0.2m, 0.5m),
        Course(Question("fravaer", "Sykefravær", UnitKind.Percent, "", Target.AtMost(7.5m), imported: 7.4m), 7.9m, 7.7m, 7.2m));

    /// <summary>As many as a new network may have to type, and more to look at than there is room for.</summary>
    private static IndicatorQuestion WithManyOpen() => Asking(
        [
            .. Enumerable.Range(1, 5).Select(n => Question($"tjeneste-{n}", $"Ventetid, tjeneste nummer {n}", UnitKind.Days, "", target: null, imported: null)),
            Video, .. Many(9).Indicators,
        ]);

    private static IndicatorForm OneWrong() => new()
    {
        Typed = Enumerable.Range(1, 5).ToDictionary(n => $"value-tjeneste-{n}", n => $"{n + 3}").Append(new("value-video", "tolv")).ToDictionary(),
        Problems = [new Problem("value-video", TypedNumber.Unreadable)],
    };

    private static int Taps(IndicatorQuestion question) =>
        1 + CardReading.InputTypes(CardJson.Element(IndicatorCard.For(Request(Language.Bokmål), question)))
            .Sum(input => input.Type == "Input.ChoiceSet" ? 2 : 1);

    private static IndicatorQuestion Many(int count) => Asking(
        [.. Enumerable.Range(1, count).Select(n => Question($"indikator-{n}", $"Ventetid, tjeneste nummer {n}", UnitKind.Days, "", Target.AtMost(58), imported: 50 + (n % 8)))]);

    private static IndicatorAnswer MixedAnswer() => Answer() with
    {
        Values =
        [
            .. Mixed().Indicators.Select(asked => Said(asked) with
            {
                Value = asked.Id.Value switch { "innleie" => 6120, "utskrivningsklare" => null, _ => asked.Imported!.Value },
                State = asked.Id.Value == "utskrivningsklare" ? IndicatorState.NotYetAvailable : IndicatorState.Reported,
                Explanation = asked.ImportDeviates
                    ? new Explanation("For lite kapasitet eller bemanning", "Ekstra kveldspoliklinikk", new LocalDate(2026, 12, 31))
                    : null,
            }),
        ],
    };

    private static AskedIndicator Course(AskedIndicator asked, params decimal[] before)
    {
        var period = asked.Period;
        var points = new Stack<SeriesPoint>();
        foreach (var value in before.Reverse())
            points.Push(new SeriesPoint(period = period.Previous(), value));
        return asked with { Before = [.. points] };
    }

    private static IndicatorAnswer Answer() => new(
        Ahus.Id,
        [
            Said(Waiting) with { Value = 62, Explanation = new Explanation("Få *operasjonsstuer* i drift", "Ekstra kveldspoliklinikk", new LocalDate(2026, 12, 31)) },
            Said(Breaches) with { Value = 0.5m },
            Said(Hired) with { State = IndicatorState.NotYetAvailable },
            Said(Video) with { Value = 15.25m, Denominator = 1200 },
        ],
        new PersonId("p"), Instant.FromUtc(2026, 10, 30, 8, 12), Version: 1);

    private static IndicatorValue Said(AskedIndicator question) =>
        new(question.Id, question.Definition.Version, question.Period, IndicatorState.Reported) { Imported = question.Imported, Target = question.Target };

    private static AskedIndicator Question(string id, string name, UnitKind kind, string unit, Target? target, decimal? imported)
    {
        var definition = new IndicatorDefinition(new IndicatorId(id), name, new IndicatorUnit(kind, unit), Frequency.Monthly)
        {
            Organizations = [Ahus.Id],
            Decimals = kind == UnitKind.Percent ? 1 : 0,
            Tolerance = kind == UnitKind.Percent ? 1 : 0,
            Denominator = kind == UnitKind.Other ? null : "pasientforløp",
            Targets = target is null ? new Dictionary<int, Target>() : new Dictionary<int, Target> { [2026] = target },
        };
        return new AskedIndicator(definition, Ahus.Id, September, imported is { } value
            ? new ImportedValue(definition.Id, Ahus.Id, September, value, null, "NPR", new LocalDate(2026, 10, 22))
            : null);
    }

    private static CardRequest Request(Language language)
    {
        var contact = new PersonId("6e760000-0000-4000-8000-000000000101");
        var to = new Addressee("ahus", contact);
        var round = new Round(IndicatorRhythm.IdFor(new LocalDate(2026, 11, 17)), Opens, Closes, [to]) { About = new LocalDate(2026, 11, 17) };
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, "ahus", contact), new string('0', 32)), Catalog.In(language), Opens);
    }
}

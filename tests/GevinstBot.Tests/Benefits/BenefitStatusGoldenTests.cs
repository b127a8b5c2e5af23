using GevinstBot.Benefits;
using GevinstBot.Domain;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;
using static GevinstBot.Tests.Benefits.BenefitsGoldenTests;

namespace GevinstBot.Tests.Benefits;

/// <summary>What is asked of a month's benefits, in every state and both languages.</summary>
public sealed class BenefitStatusGoldenTests
{
    private static readonly YearMonth September = new(2026, 9);
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 26, 8, 0);
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 26, 7, 30);
    private static readonly BenefitDeviation Late = new("training", "Flere kurs på kveldsvakt", new LocalDate(2027, 5, 31));

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void One_benefit_as_it_is_asked_about(Language language, string tag)
    {
        var request = Request(language);
        foreach (var (benefit, state) in new[] { (Days, "known"), (Time, "time"), (Money, "money"), (Quality, "words") })
            Golden.Matches(BenefitStatusCard.For(request, Question([benefit])), $"Benefits/BenefitStatusCard.{state}.{tag}");
        var known = Question([Days, Days with { Id = new("henvist"), Name = "Kortere ventetid for *henviste*", Share = 20 }, Time]);
        Golden.Matches(BenefitConfirmCard.For(request, known), $"Benefits/BenefitConfirmCard.two.{tag}");
        var gaps = PlanGaps.In(Begun, BenefitsGoldenTests.Roster).Where(gap => gap.IsPressing).ToList();
        Golden.Matches(BenefitStatusCard.For(request, Question([Days, Time]) with { Ask = new("ahus", [], gaps) }), $"Benefits/BenefitStatusCard.several.{tag}");
        Golden.Matches(BenefitStatusCard.For(request, Question([]) with { Ask = new("ahus", [], gaps) }), $"Benefits/BenefitStatusCard.gaps.{tag}");
        var money = Question([Money]);
        Golden.Matches(
            BenefitStatusCard.Form(
                request, money, money.Asked[0], new Dictionary<string, string> { [StatusField.Level] = "mange", [BenefitField.BudgetState] = "yes" },
                [new Problem(StatusField.Level, "number.unreadable"), new Problem(BenefitField.BudgetClinic, TypedBudget.NeedsClinic)]),
            $"Benefits/BenefitStatusCard.rejected.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Why_a_benefit_is_behind(Language language, string tag)
    {
        var (request, behind) = (Request(language), Question([Money], Status(Money)));
        Golden.Matches(BenefitStatusCard.For(request, behind), $"Benefits/DeviationCard.open.{tag}");
        Golden.Matches(
            DeviationCard.Form(
                request, behind, behind.Asked[0],
                new Dictionary<string, string> { [StatusField.Cause] = "other", [StatusField.Expected] = "other" },
                [new Problem(StatusField.Measure, TypedDeviation.OtherWanted), new Problem(StatusField.Expected, TypedDeviation.DateWanted)]),
            $"Benefits/DeviationCard.rejected.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_was_said(Language language, string tag)
    {
        var (request, over) = (Request(language), Request(language) with { Now = Opens + Duration.FromDays(30) });
        var many = Question([Days, Time, Money, Quality], Status(Days), Status(Time), Status(Money) with { Deviation = Late }, Status(Quality) with { State = ToldState.Reached });
        Golden.Matches(BenefitStatusReceiptCard.For(request, Question([Days], Status(Days))), $"Benefits/BenefitStatusReceiptCard.one.{tag}");
        Golden.Matches(BenefitStatusReceiptCard.For(request, many), $"Benefits/BenefitStatusReceiptCard.many.{tag}");
        Golden.Matches(BenefitStatusReceiptCard.For(over, many), $"Benefits/BenefitStatusReceiptCard.closed.{tag}");
        Golden.Matches(BenefitStatusReceiptCard.For(over, Question([Days])), $"Benefits/BenefitStatusReceiptCard.unanswered.{tag}");
        Golden.Matches(BenefitStatusReceiptCard.For(request, Question([])), $"Benefits/BenefitStatusReceiptCard.nothing.{tag}");
    }

    private static BenefitStatus Status(Benefit benefit) => new(September, ToldState.Measured, Manager.Id, Now)
    {
        IsConfirmed = benefit.Indicator is not null,
    };

    private static BenefitStatusQuestion Question(IReadOnlyList<Benefit> due, params IReadOnlyList<BenefitStatus> said)
    {
        var statuses = due.Zip(said).Select(one => (Full.KeyOf(one.First), one.Second)).ToList();
        var book = Book([Full, Begun], statuses);
        var asked = due.Index().Select(one => new AskedBenefit(
            new DueBenefit(Full, one.Item, BenefitOccasion.Milestone), null, one.Index < said.Count ? said[one.Index] : null,
            one.Index < said.Count && book.IsBehind(Full, one.Item, said[one.Index])));
        return new BenefitStatusQuestion(
            September, new BenefitAsk("ahus", [], []), [.. asked],
            new BenefitsQuestion(BenefitsGoldenTests.Roster, book, [], new LocalDate(2026, 10, 26), Oslo));
    }

    private static CardRequest Request(Language language)
    {
        var to = new Addressee("ahus", Kari.Id);
        var round = new Round(BenefitStatusRhythm.Id(September), Opens, Opens + Duration.FromDays(14), [to]);
        return new CardRequest(round, to, new DeliveryKey(new(round.Id, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}

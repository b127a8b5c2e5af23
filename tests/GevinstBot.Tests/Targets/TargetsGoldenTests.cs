using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;
using GevinstBot.Rounds;
using GevinstBot.Targets;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Targets;

/// <summary>The card that sets a year's targets, in every state, in both languages.</summary>
public sealed class TargetsGoldenTests
{
    private static readonly Instant Now = Instant.FromUtc(2027, 1, 7, 8, 0);
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Organization Ous = new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_is_measured_with_its_targets(Language language, string tag)
    {
        var request = Request(language);
        Golden.Matches(TargetsCard.For(request, Asking()), $"Targets/TargetsCard.open.{tag}");
        Golden.Matches(TargetsCard.For(Request(language, "2027"), Asking()), $"Targets/TargetsCard.january.{tag}");
        Golden.Matches(TargetsCard.For(request, Asking(count: 0)), $"Targets/TargetsCard.nothing.{tag}");
        Golden.Matches(TargetsCard.For(request, Asking(count: 24), done: "…"), $"Targets/TargetsCard.many.{tag}");
        Golden.Matches(
            TargetsCard.For(request, Asking(), problems: [new Problem(TargetsCard.IndicatorField, TypedForm.NotAChoice)]),
            $"Targets/TargetsCard.not-chosen.{tag}");
        Golden.Matches(
            TargetsCard.For(request with { Now = Now + Duration.FromDays(20) }, Asking()), $"Targets/TargetsCard.closed.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_targets_of_one(Language language, string tag)
    {
        var (request, question) = (Request(language), Asking());
        Golden.Matches(TargetsCard.Form(request, question, question.Definitions[0]), $"Targets/TargetsCard.form.{tag}");
        Golden.Matches(
            TargetsCard.Form(request, question, question.Definitions[0] with { Direction = Direction.Band, Targets = new Dictionary<int, Target> { [2027] = new(40, 60) } }),
            $"Targets/TargetsCard.band.{tag}");
        Golden.Matches(
            TargetsCard.Form(
                request, question, question.Definitions[1], new Dictionary<string, string> { ["target"] = "abc", ["target-ous"] = "12,5,3" },
                [new Problem("target", TypedNumber.Unreadable), new Problem("target-ous", TypedNumber.Unreadable)], isOvertaken: true),
            $"Targets/TargetsCard.rejected.{tag}");
        var eleven = Eleven(question);
        Golden.Matches(TargetsCard.Form(request, eleven, eleven.Definitions[0]), $"Targets/TargetsCard.form-many.{tag}");
        Golden.Matches(
            TargetsCard.Form(request, eleven, eleven.Definitions[0] with { LocalTargets = new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>>() }),
            $"Targets/TargetsCard.form-many-without.{tag}");
    }

    /// <summary>As many as the largest region has, each with a target of its own.</summary>
    private static TargetsQuestion Eleven(TargetsQuestion question)
    {
        List<Organization> all = [.. Enumerable.Range(1, 11).Select(number => Ahus with { Id = new($"hf{number}"), ShortName = $"Sykehuset i fylke {number}" })];
        return question with
        {
            Roster = question.Roster with { Organizations = all },
            Definitions =
            [
                question.Definitions[0] with
                {
                    Organizations = [.. all.Select(one => one.Id)],
                    LocalTargets = all.ToDictionary(
                        one => one.Id, _ => (IReadOnlyDictionary<int, Target>)new Dictionary<int, Target> { [2027] = Target.AtMost(55) }),
                },
            ],
        };
    }

    private static TargetsQuestion Asking(int count = 3) => new(
        2027, [.. Enumerable.Range(0, count).Select(Definition)],
        new Roster("Helse Sør-Øst", [Ahus, Ous], [], [], [], []), "~001");

    private static IndicatorDefinition Definition(int at) => new(
        new($"indikator-{at}"), at == 0 ? "Ventetid, somatikk" : $"Ventetid, tjeneste nummer {at}", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
    {
        Organizations = [Ahus.Id, Ous.Id],
        Targets = at == 0
            ? new Dictionary<int, Target> { [2026] = Target.AtMost(58), [2027] = Target.AtMost(55, "Oppdragsdokument 2027") }
            : new Dictionary<int, Target> { [2026] = Target.AtMost(44) },
        LocalTargets = at == 0
            ? new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>> { [Ous.Id] = new Dictionary<int, Target> { [2027] = Target.AtMost(54) } }
            : new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>>(),
    };

    private static CardRequest Request(Language language, string id = "2027-01-07-01")
    {
        var round = new Round(new RoundId(TargetRhythm.Kind, id), Now, Now + Duration.FromDays(14), [new Addressee(Lead.Value, Lead)]);
        return new CardRequest(
            round, round.Addressees[0], new DeliveryKey(new Prompt(round.Id, Lead.Value, Lead), "nonce"), new TextCatalog().In(language), Now);
    }
}

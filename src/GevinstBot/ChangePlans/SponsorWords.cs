using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>What a sponsor is asked to do, in words: what, and why.</summary>
internal static class SponsorWords
{
    private const int MostNames = 4;

    private const int MostMissing = 3;

    public static (string What, string Why) Ask(this LocalTexts texts, SponsorAsk ask, SponsorFacts facts) => ask switch
    {
        { Barrier: { } barrier } => (
            texts[$"pulse.suggestion.{barrier.Key()}"],
            texts[
                "sponsor-page.why-barrier", texts[$"pulse.element.{barrier.Key()}"],
                texts.ListOf([.. ask.Organizations.Select(facts.Name)], MostNames)]),
        { Part: { } part } => (texts[$"sponsor-page.ask.{part.Key()}"], Why(facts.Course.Of(part), texts)),
        { Benefit: { } benefit } => (
            texts["sponsor-page.ask-benefit", texts.Quoted(benefit.Benefit.Name)],
            texts[
                benefit.StateIn(facts.Outlook.Portfolio.Month) is BenefitState.Slipping
                    ? "sponsor-page.why-behind"
                    : "sponsor-page.why-at-risk",
                facts.Name(benefit.Plan.Organization)]),
        _ => throw new InvalidOperationException("A sponsor is asked about something."),
    };

    /// <summary>«Under arbeid. Endringslederen ser til det.»</summary>
    private static string Why(PartSaid said, LocalTexts texts) => said.Who is { } who
        ? texts["sponsor-page.why-part-of", texts.Capital(texts.State(said.State)), texts.Role(who)]
        : texts["sponsor-page.why-part", texts.Capital(texts.State(said.State))];

    /// <summary>«Mangler: opplæringsplan og plan for motstandshåndtering», as many as a card has room for.</summary>
    public static string? Missing(ChangeCourse course, LocalTexts texts) => course.Missing.Count == 0
        ? null
        : texts["sponsor-page.missing", texts.ListOf([.. course.Missing.Select(texts.Part)], MostMissing)];

    /// <summary>«ADKAR-puls november 2026: 7 av 9 har svart.»</summary>
    public static string Answered(PulseReport pulse, LocalTexts texts) => texts[
        "sponsor-page.answered", texts.Month(pulse.Month), pulse.Summary.Answered, pulse.Summary.Expected];
}

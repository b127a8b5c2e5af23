using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Experiences;

/// <summary>What worked where, the last first.</summary>
public static class ExperienceCard
{
    private const int Shown = 5;

    private const int Most = 15;

    private const string More = "more";

    /// <param name="found">What was found.</param>
    /// <param name="words">What was looked for; empty for all.</param>
    /// <param name="mayAsk">Whether the reader may ask the others.</param>
    /// <param name="roster">Who is who.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard For(IReadOnlyList<Experience> found, string words, bool mayAsk, Roster roster, LocalTexts texts)
    {
        var heading = texts["experience.title"];
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                Say.Typed(Top(found, words, texts)),
                .. found.Take(Shown).Select(one => One(one, roster, texts)),
                found.Count > Shown
                    ? Place.Together(found.Take(Most).Skip(Shown).Select(one => One(one, roster, texts))).Hidden(More)
                    : null,
                found.Count > Most ? Say.Small(texts["experience.narrow", found.Count - Most]) : null,
            ],
            [
                mayAsk ? Button.Writing(texts["experience.ask"], texts.Ways("command.network-question")[0]) : null,
                found.Count > Shown ? Button.Toggle(texts["indicators.show-more", Math.Min(found.Count, Most) - Shown], More) : null,
            ]);
        return new PromptCard(card, heading);
    }

    private static string Top(IReadOnlyList<Experience> found, string words, LocalTexts texts) => (found.Count, words.Length) switch
    {
        (0, 0) => texts["experience.none"],
        (0, _) => texts["experience.not-found", texts.Quoted(words)],
        (_, 0) => texts["experience.top"],
        _ => texts.Counted("experience.found", found.Count, texts.Quoted(words)),
    };

    private static AdaptiveElement One(Experience one, Roster roster, LocalTexts texts) => Place.Together(
        Say.Labelled(texts["experience.where", one.About, roster.Find(one.Organization)?.ShortName ?? one.Organization.Value]),
        one.What.Length == 0 ? null : Say.Line(one.What),
        Say.SmallLine(How(one, texts))).Spaced(AdaptiveSpacing.Medium);

    private static string How(Experience one, LocalTexts texts) => one switch
    {
        { Values: { } values } => texts[
            "experience.turned", texts.Amount(values.Indicator.Unit, values.Outside), texts.Amount(values.Indicator.Unit, values.Within),
            texts.Period(values.Period)],
        { Kind: ExperienceKind.Adopted } => texts["experience.adopted", texts.Date(one.Day)],
        { Kind: ExperienceKind.Told } => texts["experience.told", texts.Date(one.Day)],
        _ => texts["experience.shared", texts.Day(one.Day)],
    };
}

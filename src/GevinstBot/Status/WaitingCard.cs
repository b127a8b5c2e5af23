using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>What a person hasn't answered: a button for each, and until when. One alone comes as its own card instead.</summary>
public static class WaitingCard
{
    private const int MostAnswered = 3;

    /// <param name="all">What waits, what has been given away, and what couldn't be read.</param>
    /// <param name="roster">Who is who.</param>
    /// <param name="texts">The language.</param>
    /// <param name="zone">The network's.</param>
    public static PromptCard For(WaitingQuestions all, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var (heading, (waiting, given, missing)) = (texts["waiting.heading"], all);
        var room = ButtonPages.Most - all.Matters.Count;
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                waiting.Count + all.Matters.Count > 0 ? null : Say.Text(texts["waiting.none"]),
                .. waiting.Take(room).Select(one => Row(
                    one, Say.Small(texts["waiting.deadline", texts.When(one.Item.Closes, zone)]), texts)),
                waiting.Count > room ? Say.Small(texts.Counted("waiting.more", waiting.Count - room)) : null,
                .. all.Matters.Select(one => Place.Below(Button.Writing(one.Title, one.Says), Say.Small(one.Line))),
                .. given.Take(room - Math.Min(waiting.Count, room)).Select(one => Row(
                    one, Say.SmallLine(texts["waiting.given", Taker(one.Item, roster, texts)]), texts)),
                .. Answered(all, roster, texts, zone),
                missing.Count > 0 ? Say.Typed($"⚠ {texts["waiting.missing", texts.List(missing)]}") : null,
            ],
            all.HasFigures && waiting.Count + all.Matters.Count == 0 ? Figures(texts) : null);
        return new PromptCard(card, heading);
    }

    private static IEnumerable<AdaptiveElement?> Answered(
        WaitingQuestions all, Roster roster, LocalTexts texts, DateTimeZone zone) => all.Answered.Count == 0 ? [] :
    [
        Say.Subheading(texts["waiting.answered"]).Spaced(AdaptiveSpacing.Small),
        .. all.Answered.Take(MostAnswered).Select(one => Place.Below(
            Open(one.Name, texts), Say.SmallLine(By(one.Item, roster, texts, zone)))),
        all.Answered.Count > MostAnswered ? Say.Small(texts["format.more", all.Answered.Count - MostAnswered]) : null,
    ];

    private static string By(StillOpen one, Roster roster, LocalTexts texts, DateTimeZone zone) => texts[
        "waiting.answered-by", texts.Day(one.Answer.At.InZone(zone).Date),
        roster.Find(one.Answer.By)?.Name ?? texts["submit.former-participant"], texts.When(one.Round.ClosesFor(one.To.Subject), zone)];

    /// <summary>What was answered in the months before.</summary>
    private static AdaptiveAction Figures(LocalTexts texts)
    {
        var says = texts.Ways(Scopes.OwnFigures)[0];
        return Button.Writing(texts.Capital(says), says);
    }

    private static AdaptiveElement Row(Named<Unanswered> one, AdaptiveElement below, LocalTexts texts) => Place.Below(
        Open(one.Name, texts), below);

    private static AdaptiveAction Open(string name, LocalTexts texts) =>
        Button.Writing(name, $"{texts.Ways("command.waiting")[0]} {name}");

    private static string Taker(Unanswered given, Roster roster, LocalTexts texts) =>
        (given.Round.GivenOf(given.To.Subject) is { } task ? roster.Find(task.To)?.Name : null) ?? texts["submit.former-participant"];
}

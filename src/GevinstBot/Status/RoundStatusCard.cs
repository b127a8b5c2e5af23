using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>All of one round: who hasn't got it, a few at a time, then the numbers, and whose answer is missing.</summary>
public static class RoundStatusCard
{
    /// <summary>Each may be a few lines long, and a screen is soon full.</summary>
    private const int MostTroubles = 2;

    private const int MostNames = 12;

    /// <param name="round">Which.</param>
    /// <param name="page">Which part of those who haven't got it; the first is 1, and one that isn't there is the first.</param>
    /// <param name="status">How those can be reached.</param>
    /// <param name="roster">Who is called what.</param>
    /// <param name="texts">The lead's language.</param>
    /// <param name="zone">The time zone.</param>
    public static PromptCard For(
        Named<RoundOverview> round, int page, DeliveryStatus status, Roster roster, LocalTexts texts, DateTimeZone zone) => new(
        Frame.Of(
            texts, round.Title, [Say.Heading(round.Title), .. Lines(round.Item, page, status, roster, texts, zone)],
            Buttons(round, page, texts).Append(Button.Writing(texts["status.all"], texts.Ways("command.status")[0]))),
        round.Title);

    /// <summary>Trouble first, then the numbers, and whose answer is missing.</summary>
    public static IEnumerable<AdaptiveElement?> Lines(
        RoundOverview overview, int page, DeliveryStatus status, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var (round, numbers) = (overview.Round, overview.Status);
        var shown = Shown(overview, page);
        var rest = Rest(overview, page);
        return
        [
            .. shown.Select(trouble => Say.Typed(
                $"⚠ {NameOf(trouble.To, roster, texts)} {TroubleWords.Of(trouble, status, texts, zone)}")),
            rest > 0 ? Say.Small(texts["format.more", rest]) : null,
            Say.Text(
                texts["status.sent", numbers.Sent, numbers.Addressed]
                + (overview.Opened > 0 ? " · " + texts["status.opened", overview.Opened] : "")
                + (round.ExpectsAnswer
                    ? " · " + AnsweredWords.Of(round, numbers.Answered, numbers.Subjects, overview.IsClosed, texts)
                    : "")),
            numbers.OnBehalf.Count > 0 ? Say.SmallLine(texts["on-behalf.of", Names(numbers.OnBehalf, roster, texts)]) : null,
            numbers.Answered > 0 && MissingNames(overview, roster, texts) is { Length: > 0 } missing
                ? Say.SmallLine(texts["status.answers-missing", missing])
                : null,
            overview.IsClosed || round.ExpectsAnswer
                ? Say.Small(texts[overview.IsClosed ? "status.closed" : "status.deadline", texts.Moment(round.Closes, zone)])
                : null,
        ];
    }

    /// <summary>A channel's own name isn't in the ledger, and there is one of it.</summary>
    public static string NameOf(Addressee to, Roster roster, LocalTexts texts) =>
        to.Person.IsChannel ? texts["status.channel"] : roster.Find(to.Person)?.Name ?? to.Subject;

    /// <summary>More of those who haven't got it, and what can be done with the round while it is open.</summary>
    public static IEnumerable<AdaptiveAction?> Buttons(Named<RoundOverview> round, int page, LocalTexts texts)
    {
        var overview = round.Item;
        AdaptiveAction?[] levers = overview.IsClosed ? [] :
        [
            overview.IsMissed ? Button.Writing(texts["status.nudge"], texts.Ways("command.nudge")[0]) : null,
            overview.Round.ExpectsAnswer ? Button.Writing(texts["status.postpone"], texts.Ways("command.postpone")[0]) : null,
            overview.IsOut ? Button.Writing(texts["status.withdraw"], $"{texts.Ways("command.withdraw")[0]} {round.Name}") : null,
        ];
        return levers.Prepend(Rest(overview, page) > 0
            ? Button.Writing(texts["help.more"], $"{texts.Ways("command.status")[0]} {PagedName.Of(round.Name, Page(overview, page) + 1)}")
            : null);
    }

    private static IReadOnlyList<Trouble> Shown(RoundOverview overview, int page) =>
        [.. overview.Status.Troubles.Skip(MostTroubles * (Page(overview, page) - 1)).Take(MostTroubles)];

    private static int Rest(RoundOverview overview, int page) =>
        overview.Status.Troubles.Count - (MostTroubles * Page(overview, page));

    private static int Page(RoundOverview overview, int page) =>
        MostTroubles * (page - 1) < overview.Status.Troubles.Count ? page : 1;

    /// <summary>Organisations by their short names, and people where they answer for themselves; empty where neither is asked.</summary>
    private static string MissingNames(RoundOverview overview, Roster roster, LocalTexts texts)
    {
        List<string> names =
        [
            .. overview.Status.Missing
                .Select(subject => roster.Find(new OrganizationId(subject))?.ShortName ?? roster.Find(new PersonId(subject))?.Name)
                .OfType<string>(),
        ];
        return names.Count < overview.Status.Missing.Count ? "" : texts.ListOf(names, MostNames);
    }

    private static string Names(IReadOnlyList<string> subjects, Roster roster, LocalTexts texts) =>
        texts.ListOf([.. subjects.Select(subject => roster.Organization(new OrganizationId(subject)).ShortName)], MostNames);
}

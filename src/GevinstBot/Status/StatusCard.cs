using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>
/// How the rounds are doing: first what is wrong with the whole, then the rounds, those with trouble first, as many as a screen has room
/// for. Each has a button that writes «status» and its name, which says all of it; where there is but one, that is said at once.
/// </summary>
public static class StatusCard
{
    /// <summary>On a page.</summary>
    private const int MostRounds = 4;

    /// <summary>Where something is wrong with the whole, of that and of rounds together: it takes more words.</summary>
    private const int MostWithWarnings = 3;

    /// <summary>As many as the Teams store lets a card have.</summary>
    private const int MostButtons = 6;

    /// <param name="status">Everything.</param>
    /// <param name="page">Which part of it; the first is 1, and one that isn't there is the first.</param>
    /// <param name="roster">Who is called what.</param>
    /// <param name="texts">The lead's language.</param>
    /// <param name="zone">The time zone.</param>
    public static PromptCard For(DeliveryStatus status, int page, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var (rounds, warnings) = (Named(status, texts), Warnings(status, texts).ToList());
        if (rounds is [var only] && warnings.Count == 0)
            return Card(
                status, texts, zone,
                [Say.Subheading(only.Title), .. RoundStatusCard.Lines(only.Item, page, status, roster, texts, zone)],
                RoundStatusCard.Buttons(only, page, texts));
        var lines = warnings.Select(Say.Typed).Concat(rounds.Select(round => Row(round, texts, zone))).ToList();
        var most = warnings.Count > 0 ? MostWithWarnings : MostRounds;
        var from = most * (page - 1) < lines.Count ? most * (page - 1) : 0;
        var rest = Math.Max(0, lines.Count - from - most);
        var buttons = rounds.Take(from + most - warnings.Count).Skip(from - warnings.Count).Count() + (rest > 0 ? 1 : 0);
        return Card(
            status, texts, zone,
            [
                .. lines.Skip(from).Take(most),
                lines.Count == 0 ? Say.Text(texts["status.no-rounds"]) : null,
                rest > 0 ? Say.Small(texts.Counted("status.more-rounds", Math.Min(rest, rounds.Count))) : null,
            ],
            Levers(status, texts).Take(MostButtons - buttons)
                .Append(rest > 0 ? Writing(texts["help.more"], $"{(from / most) + 2}", texts) : null));
    }

    /// <summary>Those with trouble first, then by their deadlines; with the names that their buttons write.</summary>
    public static IReadOnlyList<Named<RoundOverview>> Named(DeliveryStatus status, LocalTexts texts) =>
        status.Rounds.OrderBy(round => round.Status.Troubles.Count == 0)
            .Named(round => round.Title, round => texts.ApartName(round.Round.Id.Period));

    private static PromptCard Card(
        DeliveryStatus status, LocalTexts texts, DateTimeZone zone, IEnumerable<AdaptiveElement?> body,
        IEnumerable<AdaptiveAction?> buttons)
    {
        var heading = texts["status.heading"];
        return new PromptCard(
            Frame.Of(texts, heading, [Say.Heading(heading), Runs(status, texts, zone), .. body], buttons), heading);
    }

    /// <summary>When something was done last and will be next.</summary>
    private static AdaptiveElement Runs(DeliveryStatus status, LocalTexts texts, DateTimeZone zone) => Say.Small(
        (status.Runs is { } runs ? texts["status.last", texts.When(runs.Last, zone)] : texts["status.never-run"]) + " "
        + (status.Next is { } next ? texts["status.next", texts.When(next, zone)] : texts["status.nothing-planned"]));

    /// <summary>What nobody may overlook.</summary>
    private static IEnumerable<string> Warnings(DeliveryStatus status, LocalTexts texts) => ((string?[])
    [
        status.Damage is { } damage ? texts["status.network-damaged", damage.Say(texts)] : null,
        status.Unreadable.Count > 0 ? Unreadable(status, texts) : null,
        status.Missing.Count > 0 ? texts["status.missing", texts.List(status.Missing)] : null,
        .. status.Warnings.Select(one => texts["status.file-warning", one.Say(texts)]),
        .. status.Others,
    ]).OfType<string>().Select(warning => $"⚠ {warning}");

    private static AdaptiveElement Row(Named<RoundOverview> round, LocalTexts texts, DateTimeZone zone)
    {
        var (overview, troubles) = (round.Item, round.Item.Status.Troubles.ToLookup(trouble => trouble.IsReminder));
        var line = string.Join(" · ", ((string?[])[Progress(overview, texts), Ends(overview, texts, zone)]).OfType<string>());
        return Place.Below(
            Writing(round.Name, round.Name, texts),
            Say.Small(line),
            Troubles("status.troubles", troubles[false].Count(), texts),
            Troubles("status.troubles-reminder", troubles[true].Count(), texts));
    }

    /// <summary>A reminder that hasn't come says nothing of the card.</summary>
    private static AdaptiveElement? Troubles(string key, int count, LocalTexts texts) =>
        count > 0 ? Say.Line($"⚠ {texts[key, count]}", AdaptiveTextColor.Attention) : null;

    private static AdaptiveAction Writing(string title, string what, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.status")[0]} {what}");

    /// <summary>What is asked of whoever answers; else how many have it.</summary>
    private static string Progress(RoundOverview overview, LocalTexts texts) => overview.Round.ExpectsAnswer
        ? AnsweredWords.Of(overview.Round, overview.Status.Answered, overview.Status.Subjects, overview.IsClosed, texts)
        : texts["status.sent", overview.Status.Sent, overview.Status.Addressed];

    private static string? Ends(RoundOverview overview, LocalTexts texts, DateTimeZone zone) =>
        overview.IsClosed || overview.Round.ExpectsAnswer
            ? texts[overview.IsClosed ? "status.closed" : "status.deadline", texts.Date(overview.Round.Closes.InZone(zone).Date)]
            : null;

    /// <summary>What can be done with what is open: which round is asked after the press.</summary>
    private static IEnumerable<AdaptiveAction?> Levers(DeliveryStatus status, LocalTexts texts)
    {
        var open = status.Rounds.Where(round => !round.IsClosed).ToList();
        return ((AdaptiveAction?[])
        [
            open.Exists(round => round.IsMissed) ? Button.Writing(texts["status.nudge"], texts.Ways("command.nudge")[0]) : null,
            open.Exists(round => round.Round.ExpectsAnswer)
                ? Button.Writing(texts["status.postpone"], texts.Ways("command.postpone")[0])
                : null,
            open.Exists(round => round.IsOut) ? Button.Writing(texts["status.withdraw"], texts.Ways("command.withdraw")[0]) : null,
        ]).Where(button => button is not null);
    }

    private static string Unreadable(DeliveryStatus status, LocalTexts texts) =>
        texts["status.unreadable", status.Unreadable.Count, texts.List([.. status.Unreadable.Select(row => row.Table).Distinct().Order()])];
}

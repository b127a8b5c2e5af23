using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Signals;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Rounds;

/// <summary>What every card of a round has: its frame, and buttons that carry the delivery key.</summary>
public static class RoundCard
{
    /// <summary>The field of a button's data that says which version of the answer its card shows; without it, none.</summary>
    public const string BasedOnField = "based-on";

    /// <summary>The field that is there on a card that came because its person asked for what waits.</summary>
    public const string AskedField = "asked";

    /// <summary>The verb that Teams calls by itself when a card is shown: it only renders, and is no button of any card.</summary>
    public const string RefreshVerb = "refresh";

    /// <summary>The verb of giving a task to somebody else.</summary>
    public const string GiveVerb = "handover.form";

    /// <summary>The verb of telling what no indicator measures.</summary>
    public const string SignalVerb = "signal.form";

    /// <summary>As many as the Teams store lets a card have.</summary>
    public const int MostActions = 6;

    /// <summary>
    /// In whose name, that it is a reminder, the heading, who has given it to whom, from when the round was moved, then the card itself;
    /// last, what is seldom needed: to give it to somebody else, and where there is room a signal. What is null is skipped.
    /// </summary>
    public static AdaptiveCard Frame(
        this CardRequest request, string heading, IEnumerable<AdaptiveElement?> body, params IEnumerable<AdaptiveAction?> buttons)
    {
        var card = Cards.Frame.Of(
            request.Texts, heading,
            [
                request.InWhoseName(), ReminderLine(request), BesidesLine(request), Say.Heading(heading), GivenLine(request),
                MovedLine(request), PostponedLine(request), .. body,
            ],
            buttons.Append(GiveButton(request)));
        if (SignalButton(request) is { } signal && CardActions.Of(card) < MostActions)
            card.Actions.Add(signal);
        return card;
    }

    /// <summary>The line at the top of a card that comes back because the pressed one was overtaken.</summary>
    public static AdaptiveCard WithNotice(this AdaptiveCard card, string notice)
    {
        card.Body.Insert(0, Say.Notice(notice));
        return card;
    }

    /// <summary>The line at the top of a receipt that tells more than that the answer is stored. It may hold names.</summary>
    public static AdaptiveCard WithNews(this AdaptiveCard card, string theirs)
    {
        card.Body.Insert(0, Say.Typed(theirs));
        return card;
    }

    /// <summary>A form that comes too late: what was typed can still be read and copied, with nothing to send it by.</summary>
    public static AdaptiveCard TooLate(this AdaptiveCard form, string why)
    {
        form.Actions.Clear();
        return form.WithNotice(why);
    }

    /// <summary>
    /// The card as it stands, where something typed beside it came too late: its buttons are for what is still open, and what was typed can
    /// be read and copied.
    /// </summary>
    public static AdaptiveCard WithKept(this AdaptiveCard card, string why, string label, string typed)
    {
        if (typed.Length > 0)
            card.Body.Insert(0, Say.Labelled(label, " " + typed));
        return card.WithNotice(why);
    }

    /// <summary>The line at the top of a card that stays as it was, about something else that was stored from it.</summary>
    public static AdaptiveCard WithGoodNews(this AdaptiveCard card, string ours)
    {
        card.Body.Insert(0, Say.Status(ours, AdaptiveTextColor.Good));
        return card;
    }

    /// <summary>As it is sent: Teams asks for the card as it stands whenever it shows it.</summary>
    public static AdaptiveCard WithRefresh(this AdaptiveCard card, CardRequest request)
    {
        card.Refresh = TeamsActions.Refresh(RefreshVerb, Data(request, []));
        return card;
    }

    /// <summary>What is said above it once stays in sight: the card as it stands would take it away.</summary>
    public static AdaptiveCard AskingNoMore(this AdaptiveCard card)
    {
        card.Refresh = null;
        return card;
    }

    /// <summary>What everybody who sees the answer is told of it, right below the heading.</summary>
    public static AdaptiveCard WithLineBelowHeading(this AdaptiveCard card, string line)
    {
        card.Body.Insert(1, Say.SmallLine(line));
        return card;
    }

    /// <summary>
    /// A button that comes back with the card's delivery key, the version that the card shows, and what else it is about.
    /// </summary>
    public static AdaptiveExecuteAction Button(
        this CardRequest card, string title, string verb, params IEnumerable<(string Field, string Value)> data) =>
        TeamsActions.Execute(title, verb, Data(card, data));

    /// <summary>A button that leaves what was typed where it is.</summary>
    public static AdaptiveExecuteAction ButtonWithoutInputs(
        this CardRequest card, string title, string verb, params IEnumerable<(string Field, string Value)> data) =>
        TeamsActions.Execute(title, verb, Data(card, data), AdaptiveAssociatedInputs.None);

    /// <summary>
    /// What a holiday or a period is called. A network file may name one with a key that has no text; then the key is all there is
    /// to say.
    /// </summary>
    public static string DayName(this LocalTexts texts, string key) =>
        texts.Keys.Contains($"day.{key}") ? texts[$"day.{key}"] : CardText.Escape(key);

    /// <summary>«På vegne av Ahus»; null for whoever is asked.</summary>
    public static AdaptiveElement? InWhoseName(this CardRequest request) =>
        request.OnBehalfOf is { } organization ? Say.Labelled(request.Texts["on-behalf.card", organization]) : null;

    /// <summary>A kind that asks for something else than an answer says so in a text of its own.</summary>
    private static AdaptiveElement? ReminderLine(CardRequest request)
    {
        var own = $"form.reminder.{request.Round.Id.Kind}";
        return request is { IsReminder: true, IsClosed: false, Answer: null }
            ? Say.Status(request.Texts[request.Texts.Keys.Contains(own) ? own : "form.reminder"], AdaptiveTextColor.Accent)
            : null;
    }

    /// <summary>Whoever answers for several organisations is reminded of all of them here.</summary>
    private static AdaptiveElement? BesidesLine(CardRequest request) => request is { Besides: { Count: > 0 } besides, IsReminder: true }
        ? Say.SmallLine(request.Texts["form.reminder-besides", request.Texts.List(besides)])
        : null;

    /// <summary>«Kari Nordmann har gitt deg denne.», and when it is answered, who has answered for whom.</summary>
    private static AdaptiveElement? GivenLine(CardRequest request)
    {
        if (request.Given is not { } given)
            return null;
        var texts = request.Texts;
        if (request.Answer is { } answer)
            return answer.By == given.Taker ? Say.Typed(texts["handover.answered", given.To, given.Organization]) : null;
        return !request.IsClosed && request.To.Person == given.Taker
            ? Say.Typed(texts["handover.from", given.From, given.Organization])
            : null;
    }

    private static AdaptiveExecuteAction? GiveButton(CardRequest request) => request is { MayGive: true, Answer: null, IsClosed: false }
        ? request.ButtonWithoutInputs(request.Texts["handover.give"], GiveVerb).Seldom()
        : null;

    private static AdaptiveExecuteAction? SignalButton(CardRequest request) =>
        request is { AnswersToday: true, IsClosed: false, HandedTo: null } && request.Round.Id.Kind != SignalRhythm.Kind
            ? request.ButtonWithoutInputs(request.Texts["signal.button"], SignalVerb).Seldom()
            : null;

    /// <summary>«Planlagt fredag 26. mars (langfredag), sendt onsdag 24. mars.» – while the card still asks.</summary>
    private static AdaptiveElement? MovedLine(CardRequest request)
    {
        var texts = request.Texts;
        return request is { Round.Moved: { } moved, IsClosed: false, Answer: null }
            ? Say.Small(texts["form.moved", texts.Day(moved.Planned), texts.DayName(moved.Key), texts.Day(moved.Taken)])
            : null;
    }

    /// <summary>«Fristen er utsatt til fredag 13. november. Høstferie.»: the reason is the lead's own words.</summary>
    private static AdaptiveElement? PostponedLine(CardRequest request) =>
        ReopenedLine(request) ?? (request is { Round.Postponed: { } moved, IsClosed: false }
            ? Say.SmallLine(request.Texts["form.postponed", request.Texts.Day(moved.Deadline), moved.Reason])
            : null);

    /// <summary>«Nettverkslederen har åpnet for svar etter fristen. Grunn: Tallet var feil.», instead of an earlier deadline.</summary>
    private static AdaptiveElement? ReopenedLine(CardRequest request) =>
        request is { IsClosed: false } && request.Round.Reopened.LastOrDefault(one => one.Subject == request.To.Subject) is { } opened
            ? Say.SmallLine(request.Texts["form.reopened", opened.Reason])
            : null;

    private static Dictionary<string, string> Data(CardRequest card, IEnumerable<(string Field, string Value)> data)
    {
        var all = new Dictionary<string, string> { [DeliveryKey.Field] = card.Key.ToString() };
        if (card.BasedOn != 0)
            all[BasedOnField] = card.BasedOn.ToString(CultureInfo.InvariantCulture);
        if (card.IsAsked)
            all[AskedField] = "yes";
        foreach (var (field, value) in data)
            all[field] = value;
        return all;
    }
}

using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Postponing;

/// <summary>«utsett»: which round, to which day, and why.</summary>
public static class PostponementCard
{
    public static AdaptiveCard For(
        CardRequest request, IReadOnlyList<Named<MovableRound>> movable, DateTimeZone zone, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var open = movable.Where(one => one.Item.Round.Closes > request.Now).ToList();
        if (open.Count == 0)
            return request.Frame(
                texts["postponement.title"],
                [
                    Say.Text(texts["postponement.none"]),
                    // A round may close while its lead types why it should not.
                    form.IsFilled(Postponement.ReasonField) ? Reason(form) : null,
                ]);
        return request.Frame(
            texts["postponement.title"],
            [
                form.Banner,
                Say.Text(texts["postponement.then"]),
                form.OneOf(
                    Postponement.RoundField, texts["postponement.round"],
                    open.Select(one => (Choice(one, request.Now, texts, zone), one.Item.Round.Id.ToString())),
                    hint: texts["network.what-hint"]),
                form.Date(Postponement.DayField, texts["postponement.day"], request.Now.InZone(zone).Date),
                Reason(form),
            ],
            request.Button(texts["postponement.do"], PostponementAnswerSubmit.VerbName));
    }

    private static AdaptiveElement Reason(FilledForm form) =>
        form.Text(Postponement.ReasonField, form.Texts["postponement.reason"], Postponement.LongestReason);

    /// <summary>Too old to be gone on with.</summary>
    public static AdaptiveCard Over(CardRequest request) =>
        request.Frame(request.Texts["postponement.title"], [Say.Text(request.Texts["postponement.over"])]);

    /// <summary>With the day that is moved: the deadline, or of what hasn't opened the day it is sent.</summary>
    private static string Choice(Named<MovableRound> one, Instant now, LocalTexts texts, DateTimeZone zone)
    {
        var isWhole = one.Item.IsWhole(now);
        var day = (isWhole ? one.Item.Round.Opens : one.Item.Round.Closes).InZone(zone).Date;
        return texts[isWhole ? "postponement.opens" : "postponement.closes", one.Name, day];
    }
}

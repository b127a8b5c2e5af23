using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>
/// Who gets a card when, who later or not at all because there is no room for it, and what it takes the place of itself: the same before
/// it is sent and on its receipt.
/// </summary>
/// <param name="room">Who and what.</param>
/// <param name="texts">The reader's language.</param>
/// <param name="nameOf">Who is called what; null where the reader is told how many, and not who.</param>
internal sealed class RoomPart(RoomFacts room, LocalTexts texts, Func<Addressee, string>? nameOf)
{
    private const int MostLines = 5;

    /// <summary>Those who get it with the others, and those who don't.</summary>
    /// <param name="now">When it is said.</param>
    /// <param name="first">When anything of it is sent first.</param>
    /// <param name="zone">The time zone.</param>
    public IEnumerable<AdaptiveElement?> Leaving(Instant now, Instant first, DateTimeZone zone) =>
    [
        room.Got == 0 ? null : Say.Text(texts.Counted("room.got", room.Got)),
        room.AtOnce == 0 ? null : Say.Text(first <= now
            ? texts.Counted("room.now", room.AtOnce)
            : texts.Counted("room.at", room.AtOnce, texts.When(first, zone))),
        .. Later,
    ];

    /// <summary>
    /// When it is sent or was, with the time to think better of it; and who gets it later. As long as nothing has left, what the ledger
    /// will say isn't known, and no moment is promised.
    /// </summary>
    public IEnumerable<AdaptiveElement?> Receipt(Instant now, DateTimeZone zone)
    {
        var opens = texts.When(room.Round.Opens, zone);
        if (now < room.Round.Opens)
            return [Say.Text(texts[room.IsSent || room.Later.Count > 0 ? "message-form.leaves" : "message-form.waits", opens]), .. Later];
        return room.Later.Count == 0 ? [Say.Text(texts["message-form.sent", opens])] : Leaving(now, room.Round.Opens, zone);
    }

    /// <summary>Those who don't get it with the others, alike together.</summary>
    public IEnumerable<AdaptiveElement?> Later => Lines(
        room.Later.GroupBy(one => (one.Day, one.Why)).OrderBy(same => same.Key.Day ?? LocalDate.MaxIsoValue)
            .Select(same => LaterLine(same.Key.Day, same.Key.Why, [.. same.Select(one => one.To)])));

    public IEnumerable<AdaptiveElement?> Displaced => Lines(room.Displaced.Select(DisplacedLine));

    private IEnumerable<AdaptiveElement?> Lines(IEnumerable<string> said)
    {
        var lines = said.ToList();
        return
        [
            .. lines.Take(MostLines).Select(line => Say.Typed($"⚠ {line}")),
            lines.Count > MostLines ? Say.Small(texts["format.more", lines.Count - MostLines]) : null,
        ];
    }

    private string LaterLine(LocalDate? day, MoveReason why, IReadOnlyList<Addressee> to)
    {
        var (who, because) = (Who(to), texts[why == MoveReason.MonthIsFull ? "trouble.month-is-full" : "trouble.one-a-day"]);
        return day is { } known ? texts["room.later", who, texts.Day(known), because] : texts["room.not-in-time", who, because];
    }

    private string DisplacedLine(Displacement one)
    {
        var (who, what) = (Who(one.To), one.IsReminder ? "reminder" : "card");
        return one.Day is { } day
            ? texts[$"message-form.delays-{what}", texts.Quoted(one.Title), who, texts.Day(day)]
            : texts[$"message-form.displaces-{what}", texts.Quoted(one.Title), who];
    }

    private string Who(IReadOnlyList<Addressee> to) => nameOf is null
        ? texts.Counted("room.of-them", to.Count)
        : texts.ListOf([.. to.Select(nameOf).Distinct()], MostLines);
}

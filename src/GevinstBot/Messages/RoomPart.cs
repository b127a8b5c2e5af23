using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>Who gets a message later or not at all, because there is no room for it, and what it takes the place of itself.</summary>
internal static class RoomPart
{
    private const int MostLines = 5;

    /// <param name="room">Who and what.</param>
    /// <param name="roster">Who is called what.</param>
    /// <param name="texts">The lead's language.</param>
    /// <param name="channel">What the channel is called that it goes to; null where it goes to people.</param>
    public static IEnumerable<AdaptiveElement?> Of(RoomFacts room, Roster roster, LocalTexts texts, string? channel = null) =>
    [
        .. room.Later.Take(MostLines).Select(one => Say.Typed($"⚠ {Later(one.To, one.Day, roster, texts, channel)}")),
        room.Later.Count > MostLines ? Say.Small(texts["format.more", room.Later.Count - MostLines]) : null,
        .. room.Displaced.Take(MostLines).Select(one => Say.Typed($"⚠ {Displaced(one, roster, texts, channel)}")),
        room.Displaced.Count > MostLines ? Say.Small(texts["format.more", room.Displaced.Count - MostLines]) : null,
    ];

    private static string Later(Addressee to, LocalDate? day, Roster roster, LocalTexts texts, string? channel)
    {
        var name = MessageWords.Recipient(to, roster, texts, channel);
        return day is { } known ? texts["message-form.later", name, texts.Day(known)] : texts["message-form.not-in-time", name];
    }

    private static string Displaced(Displacement one, Roster roster, LocalTexts texts, string? channel)
    {
        var names = texts.ListOf([.. one.To.Select(to => MessageWords.Recipient(to, roster, texts, channel))], MostLines);
        var what = one.IsReminder ? "reminder" : "card";
        return one.Day is { } day
            ? texts[$"message-form.delays-{what}", texts.Quoted(one.Title), names, texts.Day(day)]
            : texts[$"message-form.displaces-{what}", texts.Quoted(one.Title), names];
    }
}

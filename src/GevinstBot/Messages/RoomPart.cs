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

    public static IEnumerable<AdaptiveElement?> Of(RoomFacts room, Roster roster, LocalTexts texts) =>
    [
        .. room.Later.Take(MostLines).Select(one => Say.Typed($"⚠ {Later(one.To, one.Day, roster, texts)}")),
        room.Later.Count > MostLines ? Say.Small(texts["format.more", room.Later.Count - MostLines]) : null,
        .. room.Displaced.Take(MostLines).Select(one => Say.Typed($"⚠ {Displaced(one, roster, texts)}")),
        room.Displaced.Count > MostLines ? Say.Small(texts["format.more", room.Displaced.Count - MostLines]) : null,
    ];

    private static string Later(Addressee to, LocalDate? day, Roster roster, LocalTexts texts)
    {
        var name = MessageWords.Recipient(to, roster, texts);
        return day is { } known ? texts["message-form.later", name, texts.Day(known)] : texts["message-form.not-in-time", name];
    }

    private static string Displaced(Displacement one, Roster roster, LocalTexts texts)
    {
        var names = texts.ListOf([.. one.To.Select(to => MessageWords.Recipient(to, roster, texts))], MostLines);
        var what = one.IsReminder ? "reminder" : "card";
        return one.Day is { } day
            ? texts[$"message-form.delays-{what}", texts.Quoted(one.Title), names, texts.Day(day)]
            : texts[$"message-form.displaces-{what}", texts.Quoted(one.Title), names];
    }
}

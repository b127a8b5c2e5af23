using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>A file of figures that was used, or wasn't.</summary>
public static class FigureFileReceiptCard
{
    public static AdaptiveCard For(CardRequest request, AskedForm form, DateTimeZone zone)
    {
        var (texts, when) = (request.Texts, request.Texts.When(form.At, zone));
        var (said, then) = form.Fields.GetValueOrDefault(FigureFileFields.Decision) switch
        {
            FigureFileFields.Used => (Stored(form, texts), texts["figure-file.used-then", when]),
            FigureFileFields.Declined => (texts["figure-file.declined"], texts["figure-file.declined-then", when]),
            _ => (texts["figure-file.closed"], texts["figure-file.gone"]),
        };
        var refused = FigureFileFields.RefusedOf(form);
        return request.Frame(
            texts["figure-file.title"],
            [
                Say.SubtleLine(form.Fields[FigureFileFields.File]), Say.Strong(said), Say.Text(then),
                // They are gone with the file: whoever meant to correct them afterwards is told where they are.
                refused == 0 ? null : Say.Text(texts.Counted("figure-file.used-refused", refused)),
            ]);
    }

    private static string Stored(AskedForm form, LocalTexts texts)
    {
        var (added, changed) = FigureFileFields.CountsOf(form);
        return added + changed == 0
            ? texts["figure-file.used-nothing"]
            : texts.Counted("figure-file.used", added + changed, added, changed);
    }
}

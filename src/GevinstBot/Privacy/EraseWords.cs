using GevinstBot.Texts;

namespace GevinstBot.Privacy;

public static class EraseWords
{
    /// <summary>A place in the network, by the field of its file.</summary>
    public static string Place(string field, LocalTexts texts) => field switch
    {
        "lead" or "leads" or "deputies" => texts["erase.place-lead"],
        "contact" => texts["erase.place-contact"],
        "person" => texts["erase.place-substitute"],
        _ => texts["erase.place-team"],
    };
}

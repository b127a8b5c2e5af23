using GevinstBot.Texts;

namespace GevinstBot.Privacy;

public static class EraseWords
{
    /// <summary>Places in the network, by the fields of its file.</summary>
    public static string Places(IEnumerable<string> fields, LocalTexts texts) =>
        texts.List([.. fields.Select(field => Place(field, texts)).Distinct()]);

    private static string Place(string field, LocalTexts texts) => field switch
    {
        "lead" or "leads" or "deputies" => texts["erase.place-lead"],
        "programmeLeads" => texts["role-name.programme-lead"],
        "economyReaders" => texts["role-name.economy-reader"],
        "benefitOwner" => texts["role-name.benefit-owner"],
        "contact" => texts["erase.place-contact"],
        "person" => texts["erase.place-substitute"],
        _ => texts["erase.place-team"],
    };
}

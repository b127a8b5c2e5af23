using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.NewIndicators;

/// <summary>Whether health personnel recognise their work in a measure: the question of «Tidstyvene» to whoever proposes one.</summary>
public enum Recognition
{
    Yes,
    Partly,
    No,
    NotAsked,
}

/// <summary>What somebody proposes to measure, in their own words; the definition is written later, by a lead.</summary>
public sealed record ProposalAnswer(string Name, string What, string Why, Recognition Recognised)
{
    public const string NameField = "proposal-name";
    public const string WhatField = "proposal-what";
    public const string WhyField = "proposal-why";
    public const string RecognisedField = "proposal-recognised";

    public const int LongestName = 60;

    /// <summary>Two or three sentences.</summary>
    public const int LongestText = 280;

    public static readonly IReadOnlyDictionary<string, Recognition> Recognitions = new Dictionary<string, Recognition>
    {
        ["yes"] = Recognition.Yes,
        ["partly"] = Recognition.Partly,
        ["no"] = Recognition.No,
        ["not-asked"] = Recognition.NotAsked,
    };

    /// <summary>What the form holds of what was written after the command's words: a name, or where it is longer what it is.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(string written) =>
        WrittenBeside.Fields(written.Length > LongestName ? WhatField : NameField, written);

    public static Checked<ProposalAnswer> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var (name, what, why) = (
            form.RequiredLine(NameField, LongestName), form.RequiredText(WhatField, LongestText), form.RequiredText(WhyField, LongestText));
        var recognised = form.RequiredChoice(RecognisedField, Recognitions, TypedForm.NotAChoice);
        return form.Checked(() => new ProposalAnswer(name, what, why, recognised));
    }

    /// <summary>The choice in a card's data.</summary>
    public static string KeyOf(Recognition recognised) => Recognitions.Single(one => one.Value == recognised).Key;

    /// <summary>What the fields hold when it is corrected.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        [NameField] = Name,
        [WhatField] = What,
        [WhyField] = Why,
        [RecognisedField] = KeyOf(Recognised),
    };
}

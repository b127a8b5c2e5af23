using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>The folder's contents page: what the program can be told to do instead of starting.</summary>
public static class ProductVerbs
{
    public static CommandLine CommandLine()
    {
        var texts = new TextCatalog().In(Language.Bokmål);
        return new CommandLine(texts, All(texts))
        {
            Elsewhere = new Dictionary<string, string> { ["simulate"] = texts["program.simulate"] },
        };
    }

    /// <summary>Every word; a host of the product has them too.</summary>
    public static IReadOnlyList<Verb> All(LocalTexts texts) =>
    [
        new CheckVerb(texts),
        new ImportVerb(texts),
        new ExportVerb(texts),
        new PackageVerb(texts),
        new BackupVerb(texts),
        new RestoreVerb(texts),
        new RecoverVerb(texts),
        new IncidentVerb(texts),
        new LogVerb(texts),
        new EraseVerb(texts),
    ];
}

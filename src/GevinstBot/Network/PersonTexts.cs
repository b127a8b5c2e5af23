using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Network;

/// <summary>In which language a person is written to, and in the network's own words: the one place that says so.</summary>
public sealed class PersonTexts(CurrentNetwork network, ChosenLanguages languages, TextCatalog texts)
{
    /// <summary>What the person has chosen, else what the network file says, else Bokmål.</summary>
    public LocalTexts For(PersonId person) =>
        In(languages.Of(person) ?? network.Roster.Find(person)?.Language ?? Language.Bokmål);

    /// <summary>A language for whom nobody is named, as in a document.</summary>
    public LocalTexts In(Language language) => texts.In(language).InWordsOf(network.Section<NetworkWords>());

    /// <summary>Who hasn't chosen is answered in the language they typed, so that nobody has to set anything.</summary>
    public LocalTexts Answering(PersonId person, LocalTexts typed) => In(languages.Of(person) ?? typed.Language);

    /// <summary>Every language, the person's own first.</summary>
    public IReadOnlyList<LocalTexts> OwnFirst(PersonId person)
    {
        var own = For(person);
        return [own, .. texts.All.Where(local => local.Language != own.Language)];
    }
}

using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>The languages that people have chosen to be written to in; read anew together with the network.</summary>
public sealed class ChosenLanguages(LanguageTable languages, ChangeMark changes)
{
    // Replaced as a whole: whoever reads while they are read again sees those before or after.
    private IReadOnlyDictionary<PersonId, Language> _chosen = new Dictionary<PersonId, Language>();

    /// <summary>Null when somebody hasn't chosen.</summary>
    public Language? Of(PersonId person) => _chosen.TryGetValue(person, out var chosen) ? chosen : null;

    /// <summary>From now on a person is written to in this language, by every instance.</summary>
    public async Task ChooseAsync(PersonId person, Language language, Instant now, CancellationToken ct)
    {
        await languages.ChooseAsync(person, language, now, ct);
        await changes.SetAsync(ct);
        await LoadAsync(ct);
    }

    public async Task LoadAsync(CancellationToken ct) => _chosen = await languages.AllAsync(ct);
}

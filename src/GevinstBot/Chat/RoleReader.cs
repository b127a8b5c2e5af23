using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>What somebody is, in the eyes of one capability: «Du er nettverkskontakt for Ahus.»</summary>
public abstract class RoleReader
{
    /// <summary>A sentence for each role; none when the capability doesn't know the person.</summary>
    public abstract IEnumerable<string> RolesOf(PersonId person, LocalTexts texts, Instant now);

    /// <summary>
    /// A sentence for each thing that names them in what the capability has stored. Asked only of whom the network gives no role: a
    /// table is read for it.
    /// </summary>
    public virtual Task<IReadOnlyList<string>> NamedInAsync(PersonId person, LocalTexts texts, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The roles that say what somebody may do.</summary>
    public abstract IEnumerable<HeldRole> HeldBy(PersonId person, Instant now);
}

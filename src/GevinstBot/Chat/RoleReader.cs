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

    /// <summary>The roles that say what somebody may do.</summary>
    public abstract IEnumerable<HeldRole> HeldBy(PersonId person, Instant now);
}

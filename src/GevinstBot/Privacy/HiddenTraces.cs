using GevinstBot.Domain.Network;

namespace GevinstBot.Privacy;

/// <summary>
/// What is kept of people in rows that their object id doesn't lead to, such as an answer under no name: whoever keeps it forgets it.
/// </summary>
public abstract class HiddenTraces
{
    /// <summary>Before the rows that do have the id: they may be what leads there. Cut off, it can be done again.</summary>
    public abstract Task ForgetAsync(PersonId person, CancellationToken ct);
}

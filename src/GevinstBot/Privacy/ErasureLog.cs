using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>That somebody is forgotten stands in the log, by what they are called there; who that was is forgotten last.</summary>
public sealed class ErasureLog(AuditLog audit, PersonReferences references)
{
    private static readonly AuditAct Act = new("erase");

    /// <returns>What the person is called in the log.</returns>
    public async Task<string> WriteAsync(PersonId person, PersonId? by, Instant now, CancellationToken ct)
    {
        var reference = await references.OfAsync(person, ct);
        await audit.WriteAsync(new AuditedAct(Act, by, now) { Whose = reference }, ct);
        return reference;
    }

    public Task ForgetAsync(PersonId person, CancellationToken ct) => references.ForgetAsync(person, ct);
}

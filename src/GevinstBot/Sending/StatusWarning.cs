using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>What a capability has to tell the lead who asks how it goes: what is wrong beside the rounds, and what to do.</summary>
public abstract class StatusWarning
{
    public abstract Task<IReadOnlyList<string>> AtAsync(Instant now, LocalTexts texts, CancellationToken ct);
}

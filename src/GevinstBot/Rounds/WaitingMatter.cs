using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>Something that waits for somebody and is no question.</summary>
/// <param name="Title">What it is called, on the button.</param>
/// <param name="Says">What the button types, which shows it.</param>
/// <param name="Line">How much of it, and until when.</param>
public sealed record WaitingLine(string Title, string Says, string Line);

/// <summary>
/// What somebody has to do besides answering what is asked, such as the actions of the meetings; «hva venter» asks each capability for
/// its own.
/// </summary>
public abstract class WaitingMatter
{
    /// <summary>Null where nothing does.</summary>
    public abstract Task<WaitingLine?> OfAsync(PersonId person, Instant now, LocalTexts texts, CancellationToken ct);
}

using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Messages;

/// <summary>A message that was sent: it stands, and only its round can be taken back or moved.</summary>
/// <param name="Id">The name of its form, and a number: each time it is sent anew, the next.</param>
/// <param name="Message">What it says.</param>
/// <param name="To">Those whom the lead saw on the preview.</param>
/// <param name="By">The lead.</param>
/// <param name="At">When «Send» was pressed.</param>
/// <param name="Opens">When it leaves.</param>
/// <param name="Closes">When answers are locked, or it is over.</param>
public sealed record SentMessage(
    string Id, Message Message, Recipients To, PersonId By, Instant At, Instant Opens, Instant Closes);

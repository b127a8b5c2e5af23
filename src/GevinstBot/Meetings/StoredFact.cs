using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A fact as it stands in a table: its content, which version that is, who wrote it, and when the first was written. Without a writer the program wrote it.</summary>
public sealed record StoredFact<T>(string Id, T Content, int Version, PersonId? By, Instant At, Instant First);

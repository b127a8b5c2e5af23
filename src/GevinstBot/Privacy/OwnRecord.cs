using GevinstBot.Domain.Privacy;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>A row that is somebody's: in which table, when it was written last, and what it says of them.</summary>
public sealed record OwnRecord(string Table, Instant At, IReadOnlyList<OwnField> Fields);

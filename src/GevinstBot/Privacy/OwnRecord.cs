using GevinstBot.Domain.Privacy;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>A row that is somebody's: in which table, when it was written last, and what it says of them.</summary>
public sealed record OwnRecord(string Table, Instant At, IReadOnlyList<OwnField> Fields)
{
    /// <summary>It is how an answer was, before it was corrected.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>This is what a version says, as it stands.</summary>
    public bool IsNow(OwnRecord version) => !IsEarlier && Table == version.Table && Fields.SequenceEqual(version.Fields);
}

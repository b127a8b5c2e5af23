namespace GevinstBot.Teams;

/// <summary>JSON as it stands: written once, and neither read nor written again on its way out. A card is most of a message.</summary>
public sealed record RawJson(ReadOnlyMemory<byte> Utf8);

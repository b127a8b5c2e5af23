namespace GevinstBot.Network;

/// <summary>A mistake in a network file: the line it stands on (1-based) and what is wrong, as a text key.</summary>
public sealed record FileProblem(int Line, string TextKey, params string[] Arguments);

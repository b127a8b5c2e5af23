namespace GevinstBot.Network;

/// <summary>
/// What differs between the network that counts and a file. One that has been changed from Teams is in the form of
/// <see cref="NetworkWriter"/>: then the file is compared in that form too, or every line of it would be another.
/// </summary>
public static class NetworkDifference
{
    public static IReadOnlyList<ChangedLine> Between(string stored, string text) => IsWritten(stored) && Written(text) is { } written
        ? LineDifference.Between(stored, written)
        : LineDifference.Between(stored, text);

    private static bool IsWritten(string text) => Written(text) == text;

    private static string? Written(string text) =>
        NetworkFile.Root(text) is { } root ? NetworkWriter.Write(root.WithForm()) : null;
}

namespace GevinstBot.Domain.Forms;

/// <summary>
/// What was written after a command's words, as it stands in its form: all of it, also where it is too long, which the form says. Only a
/// whole document is cut.
/// </summary>
public static class WrittenBeside
{
    private const int Longest = 3000;

    public static Dictionary<string, string> Fields(string field, string written) =>
        written.Length == 0 ? [] : new() { [field] = CleanText.Cut(written, Longest) };
}

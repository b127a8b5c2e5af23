namespace GevinstBot.TestKit;

public sealed record NodeResult(int ExitCode, string Stdout, string Stderr)
{
    /// <summary>What the script printed, when it ended well.</summary>
    /// <exception cref="InvalidOperationException">It didn't; the message carries what it said.</exception>
    public string RequireOutput() => ExitCode == 0
        ? Stdout
        : throw new InvalidOperationException($"Node ended with exit code {ExitCode}.\n{Stderr}\n{Stdout}");
}

namespace GevinstBot.TestKit;

/// <summary>Some proofs have a longer form for the night: <c>GEVINSTBOT_NIGHTLY=1 dotnet test</c>.</summary>
public static class Nightly
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("GEVINSTBOT_NIGHTLY") == "1";

    /// <summary>How many of something: many in the night, fewer in an ordinary run.</summary>
    public static int Or(int nightly, int ordinary) => IsOn ? nightly : ordinary;
}

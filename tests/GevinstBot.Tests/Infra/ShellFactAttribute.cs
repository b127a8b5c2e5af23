namespace GevinstBot.Tests.Infra;

/// <summary>A test that runs a shell script; skipped, and said so, on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Runs a shell script.";
    }
}

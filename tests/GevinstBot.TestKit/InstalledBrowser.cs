using System.Diagnostics;

namespace GevinstBot.TestKit;

/// <summary>Finds a browser of the Chromium family, and on Debian as root installs one when there is none.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Commands =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] Applications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        .. OnWindows("Google", "Chrome", "Application", "chrome.exe"),
        .. OnWindows("Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    /// <exception cref="InvalidOperationException">There is none, and none can be installed.</exception>
    public static async Task<string> FindAsync()
    {
        if (Find() is { } installed)
        {
            return installed;
        }

        if (!CanInstall)
        {
            throw new InvalidOperationException("The browser tests need Chromium, Chrome or Edge. Install one of them and run again.");
        }

        var log = await AptGetAsync("update") + await AptGetAsync("install", "--yes", "--no-install-recommends", "chromium");
        return Find() ?? throw new InvalidOperationException($"apt-get could not install chromium.\n{log}");
    }

    private static bool CanInstall =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version") && File.Exists("/usr/bin/apt-get");

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Commands.Select(command => Path.Combine(folder, command)))
            .Concat(Applications)
            .FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnWindows(params string[] parts) =>
        from folder in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
        let path = Environment.GetFolderPath(folder)
        where path.Length > 0
        select Path.Combine([path, .. parts]);

    private static async Task<string> AptGetAsync(params string[] args)
    {
        // Two test projects may arrive here at once: the second waits for the first one's lock.
        var start = new ProcessStartInfo("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3", .. args])
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("apt-get did not start.");
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await stdout + await stderr;
    }
}

using System.Diagnostics;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;

namespace GevinstBot.Tests.Tenant;

/// <summary>The image as far as it can be seen without a container: what it is made of, and that its program needs no more than it gives.</summary>
[Trait("Lane", "Slow")]
public sealed class ContainerTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";

    private static readonly string[] Lines = File.ReadAllLines(RepositoryRoot.PathOf("Dockerfile"));

    [Fact]
    public void The_image_has_the_languages_and_the_time_zones_and_its_user_is_not_root()
    {
        var last = Lines.Skip(Array.FindLastIndex(Lines, line => line.StartsWith("FROM ", StringComparison.Ordinal))).ToList();

        Assert.Matches("aspnet:10.0-noble-chiseled-extra$", last[0]);
        Assert.Contains("USER $APP_UID", last);
        Assert.Contains(last, line => line.Contains("ASPNETCORE_HTTP_PORTS=8080", StringComparison.Ordinal));
    }

    /// <summary>The build of the program restores the font of what is archived.</summary>
    [Fact]
    public void What_the_program_is_built_in_has_npm_before_it_publishes()
    {
        var publish = Array.FindIndex(Lines, line => line.StartsWith("RUN dotnet publish", StringComparison.Ordinal));

        Assert.Contains("npm ci", File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot", "GevinstBot.csproj")), StringComparison.Ordinal);
        Assert.Contains(Lines.Take(publish), line => line.StartsWith("COPY --from=node:", StringComparison.Ordinal));
    }

    [BicepFact]
    public async Task The_probes_and_the_ingress_ask_at_the_port_of_the_image()
    {
        var made = await Deployment.EvaluateAsync();

        var ports = made.Container["probes"]!.AsArray().Select(probe => (int)(probe!["httpGet"] ?? probe["tcpSocket"])!["port"]!);
        Assert.All(ports, port => Assert.Equal(8080, port));
        Assert.Equal(8080, (int)made.The("Microsoft.App/containerApps")["properties"]!["configuration"]!["ingress"]!["targetPort"]!);
    }

    /// <summary>In the night: it publishes first.</summary>
    [BicepFact]
    public async Task Published_it_answers_as_a_user_who_is_not_root_from_a_disk_that_can_only_be_read()
    {
        if (!Nightly.IsOn || !Environment.IsPrivilegedProcess)
            return;
        var (source, folder) = (Directory.CreateTempSubdirectory("source").FullName, Directory.CreateTempSubdirectory("published").FullName);
        await PublishAsync(source, folder);
        await using var outside = await Outside.StartAsync();
        outside.Connector.HasChatWith(Ous);
        await RunAsync("chmod", "-R", "a+rX", folder, Path.GetDirectoryName(outside.AuthorityFile)!);

        await using (var bot = await TenantProcess.StartPublishedAsync(outside, folder))
        {
            using var answer = await bot.PostAsync(TenantActivity.Message(Ous, "hjelp"));
            answer.EnsureSuccessStatusCode();
            await CrashHarness.UntilAsync(() => Task.FromResult(outside.Connector.CardsOf(Ous).Count > 0));
            Assert.Single(outside.Connector.CardsOf(Ous));
        }
        Directory.Delete(folder, recursive: true);
        Directory.Delete(source, recursive: true);
    }

    /// <summary>By the Dockerfile's own command on a copy of what it copies, so that nothing of the ordinary build is overwritten.</summary>
    private static async Task PublishAsync(string source, string folder)
    {
        const string Left = "--exclude=bin --exclude=obj --exclude=App_Data --exclude=node_modules";
        var copied = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]);
        await RunAsync("sh", "-c", $"tar -C {RepositoryRoot.Directory} {Left} -cf - {string.Join(' ', copied)} | tar -C {source} -xf -");
        var publish = Lines.Single(line => line.StartsWith("RUN ", StringComparison.Ordinal))[4..].Replace("/app", folder, StringComparison.Ordinal);
        await RunAsync("sh", "-c", $"cd {source} && {publish} -p:UseSharedCompilation=false -nodeReuse:false");
    }

    private static async Task RunAsync(string command, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }
}

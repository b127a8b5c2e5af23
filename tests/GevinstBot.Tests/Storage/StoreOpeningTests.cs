using System.Globalization;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Storage;

/// <summary>A store that can't be used when the program starts is said in one line, with what to do.</summary>
[Trait("Lane", "Slow")]
public sealed class StoreOpeningTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_second_program_on_the_folder_is_refused_until_the_first_has_died()
    {
        await using var first = await ProductProcess.StartAsync(_folder.FullName);

        var said = await RefusedAsync(_folder.FullName);
        await first.KillAsync();
        await using var next = await ProductProcess.StartAsync(_folder.FullName);

        Assert.Contains($"Et annet program bruker allerede lageret i mappen {_folder.FullName}.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_one_is_said_with_its_name_and_what_to_do()
    {
        var file = Path.Combine(_folder.FullName, "taken");
        await File.WriteAllTextAsync(file, "");

        var said = await RefusedAsync(file);

        Assert.Contains($"Lageret i mappen {file} kan ikke brukes: ", said, StringComparison.Ordinal);
        Assert.Contains("Storage:Folder", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_holds_no_tables_is_said_and_left_as_it_is()
    {
        var file = Path.Combine(_folder.FullName, "gevinstbot.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));

        Assert.Contains($"Lageret i mappen {_folder.FullName} kan ikke brukes: ", await RefusedAsync(_folder.FullName), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Azure_tables_that_nobody_answers_for_are_said_with_what_to_do()
    {
        var nobody = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Free()}/account");
        var key = Convert.ToBase64String(new byte[32]);

        var said = await RefusedAsync(
            _folder.FullName, ("Storage:ConnectionString", $"AccountName=account;AccountKey={key};TableEndpoint={nobody};"));

        Assert.Contains("Azure Tables kan ikke brukes: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(key, said, StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(string folder, params (string Key, string Value)[] settings)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ProductProcess.StartAsync(folder, port: null, settings));
        Assert.Contains("ended with 1:", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
        return refused.Message;
    }
}

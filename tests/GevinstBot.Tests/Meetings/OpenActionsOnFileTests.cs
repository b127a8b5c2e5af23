using GevinstBot.EmbeddedTables;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Meetings;

/// <summary>The open actions in the embedded file.</summary>
public sealed class OpenActionsOnFileTests : OpenActionsTests
{
    private const string Connection = $"AccountName=embedded;AccountKey={Azurite.AccountKey};TableEndpoint=https://embedded.invalid";

    private readonly DirectoryInfo _folder;
    private readonly EmbeddedTablesTransport _file;

    public OpenActionsOnFileTests() : this(Directory.CreateTempSubdirectory("gevinstbot-open-"))
    {
    }

    private OpenActionsOnFileTests(DirectoryInfo folder)
        : this(folder, new EmbeddedTablesTransport(Path.Combine(folder.FullName, "test.db"), new ManualTimeProvider(Start)))
    {
    }

    private OpenActionsOnFileTests(DirectoryInfo folder, EmbeddedTablesTransport file) : base(Connection, file) =>
        (_folder, _file) = (folder, file);

    public override Task DisposeAsync()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task What_was_overdue_at_any_moment_is_found_whatever_was_corrected_undone_lost_or_cut_off(int seed) => FindsWhatWasOverdueAsync(seed);
}

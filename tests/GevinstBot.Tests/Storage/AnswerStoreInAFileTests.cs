namespace GevinstBot.Tests.Storage;

public sealed class AnswerStoreInAFileTests : AnswerStoreTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gevinstbot-").FullName;

    protected override Task<(string Key, string Value)> OpenAsync() => Task.FromResult(("Storage:Folder", _folder));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

using System.Net;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Storage;

[Trait("Lane", "Slow")]
public sealed class StorageHealthTests
{
    [Fact]
    public async Task D11_The_program_is_ready_while_its_tables_can_be_read_and_says_so_when_they_can_t()
    {
        await using var azurite = await Azurite.StartAloneAsync();
        await using var app = await BotApp.StartAsync(("Storage:ConnectionString", azurite.ConnectionString));
        using var probe = new HttpClient { BaseAddress = app.Address };

        using var ready = await probe.GetAsync(new Uri("health", UriKind.Relative));
        await azurite.DisposeAsync();
        using var down = await probe.GetAsync(new Uri("health", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (ready.StatusCode, down.StatusCode));
    }

    [Fact]
    public async Task A_store_that_can_be_read_and_takes_no_writes_is_not_ready()
    {
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), await BeforeAndAfterAsync(RefuseWrites));

        static void RefuseWrites(string file)
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
            connection.Open();
            using var command = connection.CreateCommand();
            // Permissions and a disk's size bind no test that runs as root; what the file itself refuses binds everybody.
            command.CommandText = """
                CREATE TRIGGER no_new_rows BEFORE INSERT ON rows BEGIN SELECT RAISE(ABORT, 'full'); END;
                CREATE TRIGGER no_new_values BEFORE UPDATE ON rows BEGIN SELECT RAISE(ABORT, 'full'); END;
                """;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task A_table_file_that_was_deleted_under_the_program_is_not_ready()
    {
        // Windows doesn't let anybody delete it.
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), await BeforeAndAfterAsync(File.Delete));
    }

    private static async Task<(HttpStatusCode Before, HttpStatusCode After)> BeforeAndAfterAsync(Action<string> harm)
    {
        await using var app = await BotApp.StartAsync();
        using var probe = new HttpClient { BaseAddress = app.Address };
        using var before = await probe.GetAsync(new Uri("health", UriKind.Relative));
        harm(Path.Combine(app.Services.GetRequiredService<StorageOptions>().Folder, "gevinstbot.db"));
        using var after = await probe.GetAsync(new Uri("health", UriKind.Relative));
        return (before.StatusCode, after.StatusCode);
    }
}

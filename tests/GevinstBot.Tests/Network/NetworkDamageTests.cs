using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Network;

/// <summary>What was set in Teams is never undone in silence: a store that is damaged is said to be that.</summary>
public sealed class NetworkDamageTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly PersonId Substitute = new("6e760000-0000-4000-8000-000000000201");

    /// <summary>What is done to the rows, and what is said of it.</summary>
    public static TheoryData<string, string> Harms => new()
    {
        { "no current", "raden «current» i tabellen Networks mangler" },
        { "no rows", "tabellen Networks er tom" },
        { "current without columns", "raden «current» i tabellen Networks kan ikke leses" },
        { "current with a number", "raden «current» i tabellen Networks kan ikke leses" },
        { "current with another word", "raden «current» i tabellen Networks kan ikke leses" },
        { "no version", "mangler eller er ikke hel" },
        { "version without columns", "mangler eller er ikke hel" },
        { "broken YAML", "kan ikke leses (linje " },
        { "a newer form", "Start den nyere versjonen" },
    };

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task A_start_is_refused_in_one_line_and_the_file_is_not_put_in_the_place_of_what_was_set_in_Teams(string harm, string said)
    {
        await using var app = await BotApp.StartAsync();
        await EditAsync(app);
        await HarmAsync(app, harm);
        using var complaints = new StringWriter();

        var isReady = await app.Services.GetRequiredService<NetworkImport>().ImportAsync(complaints, CancellationToken.None);

        Assert.False(isReady);
        Assert.Contains(said, Assert.Single(complaints.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(Substitute, Network(app).Roster.ContactOf(Ahus));
    }

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task A_running_bot_keeps_the_last_good_network_says_so_and_stores_no_change(string harm, string said)
    {
        await using var app = await BotApp.StartAsync();
        await EditAsync(app);
        await HarmAsync(app, harm);

        await Network(app).LoadAsync(CancellationToken.None);
        var status = await app.SayAsync(BotApp.Lead, "status");
        var change = await app.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithLastDay(Ahus, new(2026, 12, 31)), Network(app).Version, Substitute, FileStarts.Now, CancellationToken.None);

        Assert.Equal(Substitute, Network(app).Roster.ContactOf(Ahus));
        Assert.True(Network(app).IsSetUp);
        Assert.Contains(said, status.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg bruker det jeg leste sist", status.Words, StringComparison.Ordinal);
        Assert.Equal(NetworkOutcome.Rejected, change.Outcome);
    }

    [Theory]
    [InlineData("no current", true)]
    [InlineData("current without columns", true)]
    [InlineData("broken YAML", false)]
    [InlineData("version without columns", false)]
    public async Task The_newest_version_that_can_be_read_counts_again_when_told_so(string harm, bool isEdited)
    {
        await using var app = await BotApp.StartAsync();
        await EditAsync(app);
        await HarmAsync(app, harm);

        var stored = app.Services.GetRequiredService<StoredNetwork>();
        var (name, text) = (await stored.NewestReadableAsync(CancellationToken.None))!.Value;
        var result = await app.Services.GetRequiredService<NetworkSaving>().RecoverAsync(text, FileStarts.Now, CancellationToken.None);
        using var complaints = new StringWriter();

        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
        Assert.NotEqual(name, await stored.VersionAsync(CancellationToken.None));
        Assert.True(await app.Services.GetRequiredService<NetworkImport>().ImportAsync(complaints, CancellationToken.None));
        Assert.Equal("", complaints.ToString());
        Assert.Equal(isEdited, Network(app).Roster.ContactOf(Ahus) == Substitute);
    }

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();

    private static async Task EditAsync(BotApp app)
    {
        var next = Network(app).Roster.Find(Substitute)!;
        var result = await app.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithContact(Ahus, next), Network(app).Version, Substitute, FileStarts.Now, CancellationToken.None);
        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
    }

    private static async Task HarmAsync(BotApp app, string harm)
    {
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient(NetworkTable.Name);
        var (current, version) = (Row("current"), Row(Network(app).Version));
        if (harm == "no current")
            await table.DeleteEntityAsync(current);
        else if (harm == "no version")
            await table.DeleteEntityAsync(version);
        else if (harm == "no rows")
            await foreach (var row in table.QueryAsync<TableEntity>())
                await table.DeleteEntityAsync(row);
        else
            await table.UpsertEntityAsync(await HarmedAsync(table, harm, current, version), TableUpdateMode.Replace);
    }

    private static async Task<TableEntity> HarmedAsync(TableClient table, string harm, TableEntity current, TableEntity version)
    {
        var row = harm.StartsWith("current", StringComparison.Ordinal) ? current : version;
        if (harm == "current with a number")
            row["Version"] = 5;
        else if (harm == "current with another word")
            row["Version"] = "noe annet";
        else if (harm is "broken YAML" or "a newer form")
        {
            row = (await table.GetEntityAsync<TableEntity>(version.PartitionKey, version.RowKey)).Value;
            row["Text0"] = harm == "broken YAML"
                ? row.GetString("Text0").Replace("lead: leder", "lead: [", StringComparison.Ordinal)
                : row.GetString("Text0").Replace("format: 1", "format: 2", StringComparison.Ordinal).Replace("format: \"1\"", "format: 2", StringComparison.Ordinal);
        }
        return row;
    }

    private static TableEntity Row(string key) => new("network", key) { ["x"] = 1 };
}

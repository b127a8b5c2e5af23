using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace GevinstBot.Clients.Tests.Tables;

public abstract partial class TableContractTests
{
    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_with_the_tag_that_was_read_succeeds_and_changes_the_tag(TableUpdateMode mode)
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });
        var read = await Get("r");

        read["N"] = 2;
        var written = await Table.UpdateEntityAsync(read, read.ETag, mode);

        var now = await Get("r");
        Assert.Equal(2, now.GetInt32("N"));
        Assert.Equal(written.Headers.ETag, now.ETag);
        Assert.NotEqual(read.ETag, now.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_with_an_old_tag_is_412_and_changes_nothing(TableUpdateMode mode)
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });
        var old = await Get("r");
        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }, ETag.All);

        await Refused(() => Table.UpdateEntityAsync(old, old.ETag, mode), 412, TableErrorCode.UpdateConditionNotSatisfied);

        Assert.Equal(2, (await Get("r")).GetInt32("N"));
    }

    [Fact]
    public async Task Of_many_who_update_from_one_reading_exactly_one_succeeds()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 0 });
        var tag = (await Get("r")).ETag;

        var attempts = await Task.WhenAll(Enumerable.Range(1, 16).Select(n => Task.Run(async () =>
        {
            try
            {
                await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = n }, tag);
                return 204;
            }
            catch (RequestFailedException refused)
            {
                return refused.Status;
            }
        })));

        Assert.Single(attempts, 204);
        Assert.Equal(15, attempts.Count(status => status == 412));
    }

    [Fact]
    public async Task An_update_that_names_no_version_is_a_mistake_of_the_caller()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(Row("r"));

        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(Row("r"), Row("r").ETag));
    }

    [Fact]
    public async Task A_row_that_is_not_there_cannot_be_updated()
    {
        await Table.CreateAsync();

        await Refused(() => Table.UpdateEntityAsync(Row("r"), ETag.All), 404, TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task Merging_keeps_what_is_not_named_and_replacing_removes_it()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, ETag.All, TableUpdateMode.Merge);
        var merged = await Get("r");
        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 4 }, ETag.All, TableUpdateMode.Replace);
        var replaced = await Get("r");

        Assert.Equal((1, 3), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, 4), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Fact]
    public async Task An_upsert_adds_what_is_not_there_and_merges_or_replaces_what_is()
    {
        await Table.CreateAsync();

        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, TableUpdateMode.Merge);
        var merged = await Get("r");
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, TableUpdateMode.Replace);
        var replaced = await Get("r");

        Assert.Equal((1, 2), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, null, 3), (replaced.GetInt32("A"), replaced.GetInt32("B"), replaced.GetInt32("C")));
    }

    [Fact]
    public async Task A_deleted_row_is_gone_and_deleting_it_again_is_a_404_answer()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(Row("r"));

        Assert.Equal(204, (await Table.DeleteEntityAsync("p", "r")).Status);

        Assert.Equal(404, (await Table.DeleteEntityAsync(Row("r"))).Status);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task A_delete_with_an_old_tag_is_412_and_with_the_right_one_succeeds()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });
        var old = (await Get("r")).ETag;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["N"] = 2 });

        await Refused(() => Table.DeleteEntityAsync("p", "r", old), 412, TableErrorCode.UpdateConditionNotSatisfied);

        Assert.Equal(204, (await Table.DeleteEntityAsync("p", "r", (await Get("r")).ETag)).Status);
    }

    [Fact]
    public async Task A_tag_from_before_a_row_was_deleted_and_added_again_no_longer_fits()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(Row("r"));
        var old = (await Get("r")).ETag;
        await Table.DeleteEntityAsync("p", "r");
        await Table.AddEntityAsync(Row("r"));

        await Refused(() => Table.UpdateEntityAsync(Row("r"), old), 412, TableErrorCode.UpdateConditionNotSatisfied);
    }
}

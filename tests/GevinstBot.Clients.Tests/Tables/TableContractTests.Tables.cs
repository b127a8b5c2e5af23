using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace GevinstBot.Clients.Tests.Tables;

public abstract partial class TableContractTests
{
    [Fact]
    public async Task A_table_that_is_not_there_is_404_TableNotFound()
    {
        await Refused(() => Table.AddEntityAsync(Row("r")), 404, TableErrorCode.TableNotFound);
        await Refused(() => Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("r"))]), 404, TableErrorCode.TableNotFound);
        await Refused(() => KeysOf(Table.QueryAsync<TableEntity>()), 404, TableErrorCode.TableNotFound);
    }

    [Fact]
    public async Task A_table_can_be_made_once_or_if_it_is_not_there()
    {
        await Table.CreateIfNotExistsAsync();
        await Table.AddEntityAsync(Row("r"));

        Assert.Equal(Table.Name, (await Table.CreateIfNotExistsAsync()).Value.Name);
        Assert.Equal(Table.Name, (await Service.CreateTableIfNotExistsAsync(Table.Name)).Value.Name);
        await Refused(() => Table.CreateAsync(), 409, TableErrorCode.TableAlreadyExists);
        Assert.Equal("r", (await Get("r")).RowKey);
    }

    [Fact]
    public async Task A_deleted_table_takes_its_rows_with_it_and_deleting_it_again_is_a_404_answer()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(Row("r"));

        Assert.Equal(204, (await Table.DeleteAsync()).Status);

        Assert.Equal(404, (await Service.DeleteTableAsync(Table.Name)).Status);
        await Table.CreateAsync();
        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task Tables_are_listed_page_by_page_and_by_name()
    {
        var names = new[] { NewTableName(), NewTableName(), NewTableName() };
        foreach (var name in names) await Service.CreateTableAsync(name);

        var all = new List<string>();
        await foreach (var table in Service.QueryAsync(maxPerPage: 2)) all.Add(table.Name);
        var one = new List<string>();
        await foreach (var table in Service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {names[1]}"))) one.Add(table.Name);

        Assert.Empty(names.Except(all));
        Assert.Equal([names[1]], one);
    }

    [Fact]
    public async Task Tables_do_not_share_rows()
    {
        await Table.CreateAsync();
        var other = Service.GetTableClient(NewTableName());
        await other.CreateAsync();

        await other.AddEntityAsync(Row("r"));

        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>()));
    }

    [Theory]
    [InlineData("ab", "OutOfRangeInput")]
    [InlineData("1abc", "InvalidResourceName")]
    [InlineData("a-b-c", "InvalidResourceName")]
    [InlineData("tables", "InvalidResourceName")]
    [InlineData("a'b)c", "InvalidResourceName")]
    public async Task A_table_cannot_have_a_name_that_breaks_the_rules(string name, string code) =>
        await RefusedByTheService(() => Service.CreateTableAsync(name), code, emulator: 400);
}

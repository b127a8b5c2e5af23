using System.Text.RegularExpressions;
using GevinstBot.Storage;

namespace GevinstBot.Tests.Architecture;

public sealed partial class TableNameTests
{
    [Fact]
    public void ARCHITECTURE_names_every_table_that_the_program_makes_and_no_other()
    {
        var named = ProductFiles.TableBeneath("The tables").Select(row => ProductFiles.Quoted(row[0]).Single());
        var made = from file in ProductFiles.All
                   from Match table in Registration().Matches(file.Code)
                   select NameOf(table.Groups["type"].Value);

        Assert.Equal(named.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    private static string NameOf(string type) =>
        (string)typeof(TableName).Assembly.GetTypes().Single(known => known.Name == type).GetField("Name")!.GetRawConstantValue()!;

    /// <summary>A table's name is the constant of the class that knows the table.</summary>
    [GeneratedRegex(@"\.AddTable<(?<type>\w+)>\(\k<type>\.Name[,)]")]
    private static partial Regex Registration();
}

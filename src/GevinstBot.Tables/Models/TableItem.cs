namespace GevinstBot.Tables.Models;

/// <summary>A table, which has nothing but its name.</summary>
public class TableItem(string name)
{
    public string Name { get; } = name;
}

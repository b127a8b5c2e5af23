namespace GevinstBot.Tables;

/// <summary>Merge keeps the properties that are not named; it cannot remove one. Replace removes them.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}

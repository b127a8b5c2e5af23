namespace GevinstBot.Domain.Forms;

/// <summary>How many slips of the finger lie between two texts: a letter too many, too few, another, or two that changed places.</summary>
public static class EditDistance
{
    public static int Between(string one, string other)
    {
        var steps = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
                steps[row, column] = row == 0 || column == 0 ? row + column : Fewest(one, other, row, column, steps);
        }
        return steps[one.Length, other.Length];
    }

    private static int Fewest(string one, string other, int row, int column, int[,] steps)
    {
        var isSame = one[row - 1] == other[column - 1];
        var fewest = Math.Min(
            Math.Min(steps[row - 1, column], steps[row, column - 1]) + 1, steps[row - 1, column - 1] + (isSame ? 0 : 1));
        var isSwapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
        return isSwapped ? Math.Min(fewest, steps[row - 2, column - 2] + 1) : fewest;
    }
}

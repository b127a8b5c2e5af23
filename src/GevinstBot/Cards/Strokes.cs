namespace GevinstBot.Cards;

/// <summary>
/// A colour of a drawn line: in the palette a range of steps, from almost no line to a whole one, so that a line has no stairs. What is
/// drawn later covers what lies beneath, and never a darker point of its own.
/// </summary>
/// <param name="First">The palest step's number in the palette; 0 is the clear ground.</param>
/// <param name="Steps">How many steps there are between no line and a whole one.</param>
internal readonly record struct Stroke(byte First, int Steps)
{
    public void Draw(byte[,] pixels, (double X, double Y) from, (double X, double Y) to, double radius)
    {
        var (top, bottom) = Within(from.Y, to.Y, radius, pixels.GetLength(0));
        var (left, right) = Within(from.X, to.X, radius, pixels.GetLength(1));
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var step = (int)Math.Round(Steps * Math.Clamp(radius + 0.5 - Distance(x, y, from, to), 0, 1));
                if (step > 0 && (!IsOwn(pixels[y, x]) || pixels[y, x] < First + step - 1))
                    pixels[y, x] = (byte)(First + step - 1);
            }
        }
    }

    /// <summary>The palette of one colour, in the order of its steps.</summary>
    public IEnumerable<PngColour> Colours((byte Red, byte Green, byte Blue) colour)
    {
        var steps = Steps;
        return Enumerable.Range(1, steps).Select(step => new PngColour(colour.Red, colour.Green, colour.Blue, (byte)(255 * step / steps)));
    }

    private bool IsOwn(byte number) => number >= First && number < First + Steps;

    private static (int From, int To) Within(double one, double other, double radius, int length) => (
        Math.Max(0, (int)Math.Floor(Math.Min(one, other) - radius - 1)),
        Math.Min(length, (int)Math.Ceiling(Math.Max(one, other) + radius + 2)));

    /// <summary>From a point to a piece of line.</summary>
    private static double Distance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(x - from.X - (along * dx), 2) + Math.Pow(y - from.Y - (along * dy), 2));
    }
}

using System.Globalization;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>Fremdrift: from 0,5 to 5 in halves, each step with its own words in the texts.</summary>
public static class Progress
{
    public static IReadOnlyList<decimal> Steps { get; } = [.. Enumerable.Range(1, 10).Select(halves => halves / 2m)];

    /// <summary>The step's key, <c>0.5</c> to <c>5.0</c>: the value of the choice and the last part of the text key.</summary>
    public static string Key(decimal step) => step.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The steps by their keys.</summary>
    public static IReadOnlyDictionary<string, decimal> Choices { get; } = Steps.ToDictionary(Key);
}

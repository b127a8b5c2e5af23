namespace GevinstBot.Domain.Register;

/// <summary>Opplæring: what a contact says, once a year, that they have been taught. What each is called is a text.</summary>
public static class Training
{
    public const string Field = "trainings";

    /// <summary>What the mandate and the framework ask a contact to know.</summary>
    public static IReadOnlyList<string> All { get; } = ["benefits", "change", "adkar", "improvement"];

    /// <summary>Null where it wasn't asked, as on a card from before.</summary>
    public static IReadOnlyList<string>? Chosen(IReadOnlyDictionary<string, string> typed) => typed.TryGetValue(Field, out var chosen)
        ? [.. All.Where(chosen.Split(',', StringSplitOptions.TrimEntries).Contains)]
        : null;

    public static string Written(IEnumerable<string> trainings) => string.Join(',', trainings);
}

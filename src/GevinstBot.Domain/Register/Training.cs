using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Register;

/// <summary>Opplæring: what a contact says, once a year, that they have been taught. What each is called is a text.</summary>
public static class Training
{
    public const string Field = "trainings";

    /// <summary>The choice of whom has had none of them: a field that is left alone says nothing.</summary>
    public const string None = "none";

    /// <summary>The field of the button's data that says that the card asked for it; one from before didn't.</summary>
    public const string AskedField = "trainings-asked";

    /// <summary>What the mandate and the framework ask a contact to know.</summary>
    public static IReadOnlyList<string> All { get; } = ["benefits", "change", "adkar", "improvement"];

    /// <summary>Null where it wasn't asked, as on a card from before; none of them only where that was said.</summary>
    public static IReadOnlyList<string>? Chosen(IReadOnlyDictionary<string, string> typed)
    {
        var chosen = typed.GetValueOrDefault(Field, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return chosen.Length == 0 ? null : [.. All.Where(chosen.Contains)];
    }

    /// <summary>Whoever goes on being the contact says what they have been taught, where the card asked for it.</summary>
    public static void Require(TypedForm form)
    {
        var chosen = form.Choices(Field, [.. All, None]);
        if (form[AskedField].Length > 0 && chosen.Count == 0)
            form.Refuse(Field, "training.needs-answer");
        else if (chosen.Count > 1 && chosen.Contains(None))
            form.Refuse(Field, "training.none-or-some");
    }

    public static string Written(IReadOnlyCollection<string> trainings) => trainings.Count == 0 ? None : string.Join(',', trainings);
}

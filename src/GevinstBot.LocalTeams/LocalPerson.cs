namespace GevinstBot.LocalTeams;

/// <summary>Someone who can open the page and answer; the Teams id («29:…») is derived from the object id.</summary>
public sealed record LocalPerson(string AadObjectId, string Name, string Title)
{
    /// <summary>The language the person's client says it has.</summary>
    public string Locale { get; init; } = "nb-NO";
}

namespace GevinstBot.Domain.Register;

/// <summary>The fields of «kom i gang», by the card they stand on.</summary>
public static class SetupField
{
    /// <summary>Which card comes next: <see cref="Steps"/>.</summary>
    public const string Step = "step";

    public const string LeadName = "lead-name";
    public const string Region = "region";
    public const string Organizations = "organizations";
    public const string Indicators = "indicators";
    public const string Nth = "nth";
    public const string Weekday = "weekday";
    public const string Starts = "starts";

    /// <summary>In their order; after the last comes the preview.</summary>
    public static readonly IReadOnlyList<string> Steps = ["region", "organizations", "indicators", "contacts", "meetings", "preview"];

    /// <summary>Those of one area, each with a list of its own.</summary>
    public static string IndicatorsOf(string area) => $"{Indicators}-{area}";

    public static NewPersonFields Contact(string organization) =>
        new($"contact-name-{organization}", $"contact-id-{organization}", $"contact-found-{organization}");
}

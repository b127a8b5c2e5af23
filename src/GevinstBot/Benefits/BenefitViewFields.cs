namespace GevinstBot.Benefits;

/// <summary>The fields of a benefit card's buttons, which say what it shows: they are only compared with what one may see.</summary>
internal static class BenefitViewFields
{
    /// <summary>Which plan, by its key; empty for all.</summary>
    public const string Plan = "plan";

    /// <summary>Which benefit of it.</summary>
    public const string Benefit = "benefit";

    /// <summary>Which subject of that.</summary>
    public const string Subject = "subject";

    /// <summary>What a choice of all that can be changed holds: benefit and subject.</summary>
    public const string Change = "change";

    /// <summary>There when the card is of a benefit that isn't there yet.</summary>
    public const string New = "new";

    /// <summary>Which way of looking at them; empty for the usual one.</summary>
    public const string View = "view";

    /// <summary>A plan's gevinstkart.</summary>
    public const string Map = "map";

    /// <summary>What can be had.</summary>
    public const string Potential = "potential";

    /// <summary>Which initiative alone is looked at, in all one's own organisations; not there for all.</summary>
    public const string Initiative = "initiative";

    /// <summary>What a card shows: all, a plan, or one benefit of it where that isn't empty.</summary>
    public static IReadOnlyDictionary<string, string> Of(string plan, string benefit = "", string view = "") =>
        new Dictionary<string, string> { [Plan] = plan, [Benefit] = benefit, [View] = view };

    /// <summary>Holds what a card showed of a benefit whose number it confirms with others.</summary>
    public static string Confirmed(string benefit) => $"confirmed-{benefit}";

    public static string ChangeOf(string benefit, string subject) => $"{benefit}_{subject}";
}

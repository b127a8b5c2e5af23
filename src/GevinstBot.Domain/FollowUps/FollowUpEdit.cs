using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.FollowUps;

/// <summary>A closer follow-up as a lead begins and ends it.</summary>
public static class FollowUpEdit
{
    public const string Organization = "organization";
    public const string Indicator = "indicator";
    public const string Weeks = "weeks";
    public const string Until = "until";
    public const string Why = "why";
    public const string Reason = "reason";

    /// <summary>The organisation isn't asked about the indicator.</summary>
    public const string NotAsked = "follow-ups.not-asked";

    public const string Already = "follow-ups.already";
    public const string TooSoon = "follow-ups.too-soon";

    /// <summary>One argument: how many months at most.</summary>
    public const string TooLong = "follow-ups.too-long";

    public const int LongestText = 200;

    /// <summary>For a while: what goes on for longer is how the indicator is asked about.</summary>
    public const int MostMonths = 12;

    public static IReadOnlyDictionary<string, int> Rhythms { get; } = new OrderedDictionary<string, int> { ["2"] = 2, ["1"] = 1 };

    /// <param name="typed">What was typed.</param>
    /// <param name="known">Those that there are.</param>
    /// <param name="catalog">The indicators.</param>
    /// <param name="roster">Who is in the network.</param>
    /// <param name="first">The first day on which something can be asked.</param>
    /// <param name="by">The lead.</param>
    /// <param name="now">When.</param>
    public static Checked<CloserFollowUp> Read(
        IReadOnlyDictionary<string, string> typed, IReadOnlyCollection<CloserFollowUp> known, IndicatorCatalog catalog, Roster roster,
        LocalDate first, PersonId by, Instant now)
    {
        var form = new TypedForm(typed);
        var organization = form.RequiredChoice(
            Organization, roster.Organizations.ToDictionary(one => one.Id.Value, one => one.Id));
        var indicator = form.RequiredChoice(Indicator, catalog.Definitions.ToDictionary(one => one.Id.Value, one => one.Id));
        var weeks = form.RequiredChoice(Weeks, Rhythms);
        var until = form.RequiredDate(Until, first, TooSoon);
        if (until > first.PlusMonths(MostMonths))
            form.Refuse(Until, TooLong, MostMonths);
        var why = form.RequiredLine(Why, LongestText);
        if (!form.IsRefused(Organization, Indicator))
            Refuse(form, organization, indicator, known, catalog, first);
        return form.Checked(() => new CloserFollowUp(
            IdOf(organization, indicator, known), organization, indicator, weeks, first, until!.Value, why, by, now));
    }

    /// <summary>Why it is ended.</summary>
    public static Checked<string> ReadEnd(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var reason = form.RequiredLine(Reason, LongestText);
        return form.Checked(() => reason);
    }

    private static void Refuse(
        TypedForm form, OrganizationId organization, IndicatorId indicator, IEnumerable<CloserFollowUp> known, IndicatorCatalog catalog,
        LocalDate first)
    {
        if (!catalog.Definitions.First(one => one.Id == indicator).Organizations.Contains(organization))
            form.Refuse(Indicator, NotAsked);
        else if (known.Any(one => (one.Organization, one.Indicator) == (organization, indicator) && one.IsOn(first)))
            form.Refuse(Indicator, Already);
    }

    /// <summary>Two that are begun at once get one name, and the second finds that it is taken.</summary>
    private static string IdOf(OrganizationId organization, IndicatorId indicator, IEnumerable<CloserFollowUp> known)
    {
        var number = known.Count(one => (one.Organization, one.Indicator) == (organization, indicator)) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{organization}--{indicator}--{number}");
    }
}

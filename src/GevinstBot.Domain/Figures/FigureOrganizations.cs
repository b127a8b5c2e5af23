using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Figures;

/// <summary>Whose a row is.</summary>
/// <param name="Id">Null when it is nobody's in the network.</param>
/// <param name="Reason">The text key of why not; null for a total, which is nobody's and no mistake.</param>
/// <param name="Note">The text key of what should be said though it was found.</param>
public sealed record OrganizationFound(OrganizationId? Id, string? Reason = null, string? Note = null);

/// <summary>
/// The organisations by what files call them. The organisation number wins over the name: names change, and two sources write one name
/// in two ways.
/// </summary>
public sealed partial class FigureOrganizations
{
    public const string Unknown = "figures.unknown-organization";
    public const string BadNumber = "figures.bad-number";
    public const string OtherNumber = "figures.other-number";
    public const string SeveralByName = "figures.several-by-name";

    /// <summary>A text key: the number was found, and the name beside it is another.</summary>
    public const string OtherName = "figures.note-other-name";

    /// <summary>A text key: the number isn't in the network, and the name was found.</summary>
    public const string ByName = "figures.note-by-name";

    private static readonly string[] Totals =
        ["totalt", "total", "sum", "i alt", "alle", "alle hf", "hele landet", "helelandet", "landet", "norge", "regionen", "snitt"];

    private readonly Dictionary<string, OrganizationId> _byNumber;
    private readonly ILookup<string, OrganizationId> _byName;
    private readonly Dictionary<OrganizationId, Organization> _known;
    private readonly string _region;

    public FigureOrganizations(Roster roster)
    {
        _region = Plain(roster.Region);
        _known = roster.Organizations.ToDictionary(organization => organization.Id);
        _byNumber = roster.Organizations.Where(organization => organization.Number is not null)
            .ToDictionary(organization => organization.Number!, organization => organization.Id);
        _byName = roster.Organizations
            .SelectMany(organization => NamesOf(organization, roster).Select(name => (organization.Id, Name: Plain(name))))
            .Distinct().ToLookup(named => named.Name, named => named.Id);
    }

    /// <param name="number">As it stands; empty when the file has none.</param>
    /// <param name="name">The same.</param>
    /// <param name="isSure">Whether the column is for organisation numbers and for nothing else.</param>
    public OrganizationFound Find(string number, string name, bool isSure)
    {
        var (digits, plain) = (string.Concat(number.Where(letter => !char.IsWhiteSpace(letter))), Plain(name));
        if (_byNumber.TryGetValue(digits, out var known))
            return new OrganizationFound(known, Note: plain.Length == 0 || _byName[plain].Contains(known) ? null : OtherName);
        var isNumber = OrganizationNumber.Is(digits);
        if (IsTotal(plain))
            return new OrganizationFound(null);
        if (isSure && digits.Length > 0 && !isNumber)
            return new OrganizationFound(null, BadNumber);
        return _byName[plain].ToList() switch
        {
            [var one] when isNumber && _known[one].Number is not null => new OrganizationFound(null, OtherNumber),
            [var one] => new OrganizationFound(one, Note: isNumber ? ByName : null),
            [] => new OrganizationFound(null, Unknown),
            _ => new OrganizationFound(null, SeveralByName),
        };
    }

    private static IEnumerable<string> NamesOf(Organization organization, Roster roster) =>
    [
        organization.Id.Value, organization.Name, organization.ShortName, .. organization.AlsoCalled,
        .. roster.Names.Where(name => name.Organization == organization.Id).SelectMany(name => (string[])[name.Name, name.ShortName]),
    ];

    /// <summary>All together: a region's number is made of its organisations', and never fetched.</summary>
    private bool IsTotal(string plain) =>
        Totals.Contains(plain) || plain == _region || plain.EndsWith(" rhf", StringComparison.Ordinal);

    /// <summary>As a name is compared: the years that a statistic puts behind it and its legal form aside.</summary>
    private static string Plain(string name)
    {
        var text = Years().Replace(CleanText.Line(name), "").Replace(".", "", StringComparison.Ordinal);
        return LegalForm().Replace(text.Trim(), "").ToLower(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\s*\([0-9]{4}\s*[-–]\s*(?:[0-9]{4})?\)\s*\z")]
    private static partial Regex Years();

    [GeneratedRegex(@"\s+(?:HF|AS)\z", RegexOptions.IgnoreCase)]
    private static partial Regex LegalForm();
}

using System.Globalization;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;

namespace GevinstBot.Network;

/// <summary>Changes of what an indicator aims at, as it stands in the network's file.</summary>
public static class TargetEdits
{
    /// <summary>An indicator's targets of a year, in the place of what stood there for it; without one where there is none.</summary>
    public static FileMap WithTargets(this FileMap root, TargetEdit edit) => root.With("indicators", FileList.Of(
        root.List("indicators").Select(item =>
            item is FileMap map && map.Text("id") == edit.Indicator.Value ? map.WithTargetsOf(edit) : item)));

    private static FileMap WithTargetsOf(this FileMap indicator, TargetEdit edit)
    {
        var year = edit.Year.ToString(CultureInfo.InvariantCulture);
        var local = indicator["localTargets"] as FileMap ?? FileMap.Of();
        foreach (var organization in local.Fields.Keys.Union(edit.Local.Keys.Select(of => of.Value)).ToList())
        {
            var own = edit.Local.GetValueOrDefault(new OrganizationId(organization));
            local = local.With(organization, Filled((local[organization] as FileMap ?? FileMap.Of()).With(year, Written(own))));
        }
        var regional = indicator["targets"] as FileMap ?? FileMap.Of();
        return indicator.With("targets", Filled(regional.With(year, Written(edit.Regional)))).With("localTargets", Filled(local));
    }

    private static FileMap? Filled(FileMap map) => map.Fields.Count == 0 ? null : map;

    /// <summary>One limit is its value; a band has both.</summary>
    private static FileMap? Written(Target? target)
    {
        if (target is null)
            return null;
        var isBand = target is { Low: not null, High: not null };
        return FileMap.Of(
            ("value", isBand ? null : Number(target.Low ?? target.High)), ("low", isBand ? Number(target.Low) : null),
            ("high", isBand ? Number(target.High) : null), ("source", target.Source is { } source ? FileText.Of(source) : null));

        static FileText? Number(decimal? limit) =>
            limit is { } number ? FileText.Of(number.ToString("0.##########", CultureInfo.InvariantCulture)) : null;
    }
}

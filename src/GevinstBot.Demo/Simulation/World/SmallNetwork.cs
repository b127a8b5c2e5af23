using YamlDotNet.RepresentationModel;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>The demo's network with some of its organisations, and with all that is about the others left out.</summary>
public static class SmallNetwork
{
    /// <param name="yaml">The whole network.</param>
    /// <param name="count">How many organisations remain.</param>
    /// <param name="chance">Which.</param>
    public static string Of(string yaml, int count, Random chance)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var organizations = ((YamlSequenceNode)root["organizations"]).Children.Cast<YamlMappingNode>().ToArray();
        chance.Shuffle(organizations);
        var gone = organizations.Skip(count).SelectMany(one => Names(one)).ToHashSet();
        Without(root, gone);
        using var text = new StringWriter();
        stream.Save(text, assignAnchors: false);
        return text.ToString();
    }

    /// <summary>The organisation itself, its contact and the substitute.</summary>
    private static IEnumerable<string> Names(YamlMappingNode organization) =>
        [Text(organization["id"]), Text(organization["contact"]), Text(organization["substitute"]["person"])];

    /// <returns>False when nothing is left of it.</returns>
    private static bool Without(YamlNode node, HashSet<string> gone)
    {
        if (node is YamlSequenceNode list)
        {
            var before = list.Children.Count;
            foreach (var item in list.Children.Where(item => IsGone(item, gone) || !Without(item, gone)).ToList())
                list.Children.Remove(item);
            return list.Children.Count > 0 || before == 0;
        }
        if (node is not YamlMappingNode map)
            return true;
        foreach (var (key, value) in map.Children.ToList())
        {
            var isWhole = Without(value, gone);
            if (gone.Contains(Text(key)) || (!isWhole && Text(key) is "notFor" or "organizations" or "plans"))
                map.Children.Remove(key);
            else if (!isWhole)
                return false;
        }
        return map.Children.Count > 0;
    }

    private static bool IsGone(YamlNode item, HashSet<string> gone) => item is YamlMappingNode map
        ? map.Children.Any(child => Text(child.Key) is "id" or "organization" && gone.Contains(Text(child.Value)))
        : gone.Contains(Text(item));

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}

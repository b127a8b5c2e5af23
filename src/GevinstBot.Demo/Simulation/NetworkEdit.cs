using GevinstBot.Domain.Network;
using YamlDotNet.RepresentationModel;

namespace GevinstBot.Demo.Simulation;

/// <summary>Changes a network file as an administrator would, so that a change of contact goes through the import like any other.</summary>
public static class NetworkEdit
{
    /// <summary>The substitute becomes the organisation's contact, and nobody is the substitute.</summary>
    public static string SubstituteTakesOver(string yaml, OrganizationId organization)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var found = ((YamlSequenceNode)root["organizations"]).Children.OfType<YamlMappingNode>()
            .Single(node => ((YamlScalarNode)node["id"]).Value == organization.Value);
        found.Children["contact"] = found["substitute"]["person"];
        found.Children.Remove("substitute");
        using var text = new StringWriter();
        stream.Save(text, assignAnchors: false);
        return text.ToString();
    }
}

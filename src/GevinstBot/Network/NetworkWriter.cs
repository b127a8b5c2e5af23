using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GevinstBot.Network;

/// <summary>
/// Writes a network as a file, the one way it is written when it has been changed from Teams. Whoever reads it gets the same network,
/// and writing that again gives the same bytes. A mapping or list of plain values stands on one line, so that a changed person is one
/// changed line. What the model doesn't know, such as an administrator's comments, isn't written: the version before keeps them.
/// </summary>
public static class NetworkWriter
{
    private static readonly string[] ReadAsNothing = ["", "~", "null", "Null", "NULL"];

    private static readonly EmitterSettings Form = new EmitterSettings().WithBestIndent(2).WithBestWidth(int.MaxValue).WithNewLine("\n");

    public static string Write(FileMap root)
    {
        using var text = new StringWriter();
        var events = new Emitter(text, Form);
        events.Emit(new StreamStart());
        events.Emit(new DocumentStart());
        Write(root, MappingStyle.Block, events);
        events.Emit(new DocumentEnd(isImplicit: true));
        events.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(FileNode node, Emitter events)
    {
        switch (node)
        {
            case FileText text:
                events.Emit(Value(text));
                break;
            case FileList list:
                Write(list, events);
                break;
            case FileMap map:
                Write(map, IsPlain(map) ? MappingStyle.Flow : MappingStyle.Block, events);
                break;
        }
    }

    /// <summary>The mappings of a list look alike: each on one line, or none.</summary>
    private static void Write(FileList list, Emitter events)
    {
        var (isOneLine, style) = (list.Items.OfType<FileMap>().All(IsPlain), list.Items.All(item => item is FileText));
        events.Emit(new SequenceStart(
            AnchorName.Empty, TagName.Empty, isImplicit: true, style ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var item in list.Items)
        {
            if (item is FileMap map)
                Write(map, isOneLine ? MappingStyle.Flow : MappingStyle.Block, events);
            else
                Write(item, events);
        }
        events.Emit(new SequenceEnd());
    }

    private static bool IsPlain(FileMap map) => map.Fields.Values.All(field => field.Value is FileText);

    private static void Write(FileMap map, MappingStyle style, Emitter events)
    {
        events.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));
        foreach (var (key, field) in map.Fields)
        {
            events.Emit(Value(FileText.Of(key)));
            Write(field.Value, events);
        }
        events.Emit(new MappingEnd());
    }

    private static Scalar Value(FileText text) =>
        text.IsNothing ? Plain("~", ScalarStyle.Plain)
        : ReadAsNothing.Contains(text.Value) || text.Value.Any(char.IsControl) ? Plain(text.Value, ScalarStyle.DoubleQuoted)
        : Plain(text.Value, ScalarStyle.Any);

    private static Scalar Plain(string value, ScalarStyle style) =>
        new(AnchorName.Empty, TagName.Empty, value, style, isPlainImplicit: true, isQuotedImplicit: true);
}

namespace GevinstBot;

/// <summary>What comes within the program, so that it is there wherever the program is.</summary>
internal static class EmbeddedFile
{
    /// <param name="name">As the project file calls it, such as <c>Pages/pages.css</c>.</param>
    public static byte[] Read(string name)
    {
        using var resource = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}

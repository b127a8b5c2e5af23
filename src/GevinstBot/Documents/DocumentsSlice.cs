using GevinstBot.Storage;

namespace GevinstBot.Documents;

/// <summary>What is handed out as a file, by a link that is good for some minutes; and how a Word document is written.</summary>
public static class DocumentsSlice
{
    public static IHostApplicationBuilder AddDocuments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTable<ExportLinkTable>(ExportLinkTable.Name).AddSingleton<ExportLinks>();
        return builder;
    }

    /// <summary>Registers a kind of thing that is handed out.</summary>
    public static IServiceCollection AddExport<T>(this IServiceCollection services) where T : Export =>
        services.AddSingleton<T>().AddSingleton<Export>(all => all.GetRequiredService<T>());
}

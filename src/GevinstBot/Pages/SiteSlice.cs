using GevinstBot.Storage;
using Microsoft.Extensions.Options;

namespace GevinstBot.Pages;

/// <summary>What a browser or a calendar finds here, and at which address.</summary>
public static class SiteSlice
{
    public static IHostApplicationBuilder AddSite(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();
        builder.Services.AddTable<ExportLinkTable>(ExportLinkTable.Name).AddSingleton<LinkedFiles>();
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateOnStart();
        return builder;
    }
}

using System.Net.Mime;
using System.Text;
using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>The network as a file.</summary>
public sealed class NetworkExport(ExportedNetwork network) : Export
{
    public override string Kind => "export";

    public override string Folder => "nettverk";

    public override string Extension => "yaml";

    public override string MediaType => $"{MediaTypeNames.Application.Yaml}; charset=utf-8";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct) =>
        await network.FindAsync(ct) is { } exported ? new ExportedFile(Folder, Encoding.UTF8.GetBytes(exported.Text)) : null;

    public static ExportWords Words(LocalTexts texts) => new(
        texts["network-export.heading"], texts["network-export.how"], texts["network-export.link"], texts["network-export.download"]);
}

using System.CommandLine;
using GevinstBot.Domain.Audit;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>«export»: the network that counts, byte for byte as its file was imported, with the plans as they stand in Teams.</summary>
public sealed class ExportVerb : StoreVerb
{
    private static readonly AuditAct Act = new("export");

    private readonly Argument<string?> _file;

    public ExportVerb(LocalTexts texts) : base("export", texts["export.what"], texts) => _file = OptionalFile(texts["export.file"]);

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        var stored = await services.GetRequiredService<StoredNetwork>().StandingAsync(ct);
        if (stored.Text is not { } text)
            return await SayAsync(
                stored.Damage is { } damage ? Texts["network-store.damaged", damage.Say(Texts)] : Texts["export.none"]) ? 0 : 1;
        await LogAsync(services, Act, ct);
        var exported = await services.GetRequiredService<ExportedNetwork>().WithAsync(text, ct);
        if (!exported.IsWhole)
            await Console.Error.WriteLineAsync(Texts["network-export.lacks"]);
        var bytes = NetworkText.Encode(exported.Text);
        if (asked.GetValue(_file) is { } path)
            return await WriteFileAsync(path, file => file.WriteAsync(bytes, ct).AsTask()) ? 0 : 1;
        await using var screen = Console.OpenStandardOutput();
        await screen.WriteAsync(bytes, ct);
        return 0;
    }
}

using System.CommandLine;
using GevinstBot.Domain.Audit;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>
/// «recover»: where the network that counts is damaged, the newest version that can be read counts again, when told so. Nothing is taken
/// away: what was damaged stays where it is.
/// </summary>
public sealed class RecoverVerb : StoreVerb
{
    private static readonly AuditAct Act = new("recover");

    private readonly Option<bool> _yes;

    public RecoverVerb(LocalTexts texts) : base("recover", texts["recover.what"], texts) =>
        _yes = Add(new Option<bool>("--yes") { Description = texts["recover.yes"] });

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        await services.CreateTablesAsync(ct);
        var stored = services.GetRequiredService<StoredNetwork>();
        if ((await stored.StandingAsync(ct)).Damage is not { } damage)
        {
            await Console.Out.WriteLineAsync(Texts["recover.whole"]);
            return 0;
        }
        await Console.Out.WriteLineAsync(Texts["recover.damaged", damage.Say(Texts)]);
        if (await stored.NewestReadableAsync(ct) is not var (name, text))
            return await SayAsync(Texts["recover.none"]) ? 0 : 1;
        await Console.Out.WriteLineAsync(Texts["recover.newest", name]);
        if (asked.GetValue(_yes))
            return await RecoverAsync(services, text, ct);
        await Console.Out.WriteLineAsync(Texts["recover.not-done"]);
        return 0;
    }

    private async Task<int> RecoverAsync(IServiceProvider services, string text, CancellationToken ct)
    {
        await LogAsync(services, Act, ct);
        if ((await services.GetRequiredService<NetworkSaving>().RecoverAsync(text, Now(services), ct)).Outcome is NetworkOutcome.Overtaken)
            return await SayAsync(Texts["import.overtaken"]) ? 0 : 1;
        await Console.Out.WriteLineAsync(Texts["recover.done"]);
        // A version from before somebody was erased has nobody in their place.
        if ((await services.GetRequiredService<ErasedPeople>().InAsync(text, ct)).Count > 0)
            await Console.Out.WriteLineAsync(Texts["recover.former"]);
        return 0;
    }
}

using System.CommandLine;
using GevinstBot.Domain.Network;
using GevinstBot.Privacy;
using GevinstBot.Storage;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>«erase»: has somebody forgotten who has left, by their object id: says what is kept, and does it when told so.</summary>
public sealed class EraseVerb : StoreVerb
{
    private readonly Argument<string> _person;
    private readonly Option<bool> _yes;

    public EraseVerb(LocalTexts texts) : base("erase", texts["erase.what"], texts)
    {
        _person = File(texts["erase.person"]);
        _yes = Add(new Option<bool>("--yes") { Description = texts["erase.yes"] });
    }

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        if (!Guid.TryParse(asked.GetValue(_person), out var id))
            return await SayAsync(Texts["erase.not-an-id"]) ? 0 : 1;
        await services.CreateTablesAsync(ct);
        var (erasing, person) = (services.GetRequiredService<Erasing>(), new PersonId(id.ToString("D")));
        if ((await erasing.TracesOfAsync(person, ct)).Places is { Count: > 0 } places)
            return await SayAsync(Texts["erase.in-network", EraseWords.Places(places, Texts)]) ? 0 : 1;
        await Console.Out.WriteLineAsync(Texts["erase.rows", await erasing.CountAsync(person, ct)]);
        if (!asked.GetValue(_yes))
        {
            await Console.Out.WriteLineAsync(Texts["erase.not-done"]);
            return 0;
        }
        var erased = await erasing.ForgetAsync(person, by: null, Now(services), ct);
        await Console.Out.WriteLineAsync(Texts["erase.erased", erased.Removed, erased.Changed]);
        return 0;
    }
}

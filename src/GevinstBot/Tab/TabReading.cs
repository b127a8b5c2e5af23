using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Tab;

/// <summary>Reads a page for somebody who is known, if it is for them; and says in words that it isn't.</summary>
public sealed class TabReading(IEnumerable<TabPage> pages, ScopeCheck scopes, PersonTexts languages, TabRenderer renderer)
{
    private readonly IReadOnlyList<TabPage> _pages = [.. pages];

    public async Task<TabAnswer> OfAsync(
        string address, PersonId person, Instant now, IReadOnlyDictionary<string, string> asked, CancellationToken ct)
    {
        var texts = languages.For(person);
        var own = _pages.Where(page => scopes.MayUse(page.Act, person, now)).ToList();
        if (own.Find(page => page.Address == address) is { } meant)
            return new TabAnswer(
                StatusCodes.Status200OK, await meant.RenderAsync(new TabCall(person, now, texts, own, asked), ct));
        var known = _pages.FirstOrDefault(page => page.Address == address);
        var words = known is null ? texts["tab.no-page"] : texts[Scopes.Of(known.Act).RefusalKey];
        return new TabAnswer(
            known is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden,
            await renderer.RenderAsync<RefusedPage>(new RefusedModel(texts, own, words)));
    }
}

using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tab;

/// <summary>A page of the tab: read first, then written as HTML by a component that knows nothing but what was read.</summary>
public abstract class TabPage
{
    /// <summary>Its place at the tab's address.</summary>
    public abstract string Address { get; }

    /// <summary>What it is called where one chooses among the pages.</summary>
    public abstract string NameKey { get; }

    /// <summary>Whose line in <see cref="Scopes"/> says who may read it: the command that shows the same in the chat.</summary>
    public abstract string Act { get; }

    public abstract Task<string> RenderAsync(TabCall call, CancellationToken ct);
}

/// <summary>Somebody asks for a page.</summary>
/// <param name="By">Who.</param>
/// <param name="Now">When.</param>
/// <param name="Texts">In their language.</param>
/// <param name="Pages">Those they may read, in order.</param>
/// <param name="Asked">What they have chosen on it, by name: typed in an address by anybody, so nothing of it is trusted.</param>
public sealed record TabCall(
    PersonId By, Instant Now, LocalTexts Texts, IReadOnlyList<TabPage> Pages, IReadOnlyDictionary<string, string> Asked)
{
    public string? this[string name] => Asked.GetValueOrDefault(name);
}

using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>What a form makes of the network, and what is said when it is done.</summary>
/// <param name="Edit">Makes the next version.</param>
/// <param name="DoneKey">The text that says it.</param>
/// <param name="Arguments">What stands in its places.</param>
/// <param name="Person">Who has a part in it now, if somebody has: they need the app.</param>
public sealed record RegisterChange(Func<FileMap, FileMap> Edit, string DoneKey, IReadOnlyList<string> Arguments, Person? Person = null);

/// <summary>One thing that a lead can change in the network: its fields, and how they are read.</summary>
public abstract class RegisterForm
{
    /// <summary>Its name in a card's data.</summary>
    public abstract string What { get; }

    /// <summary>What it is called in the list of what can be changed; and as the form's heading.</summary>
    public abstract string TitleKey { get; }

    /// <summary>True when it is about one organisation, which is chosen first.</summary>
    public virtual bool IsOfOrganization => true;

    /// <summary>What the person should know before filling it in; null when nothing.</summary>
    public virtual string? HintKey => null;

    public abstract IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts);

    public abstract Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed);

    protected static Checked<RegisterChange> Change<T>(Checked<T> read, Func<T, RegisterChange> change) => read.Match(
        value => Checked<RegisterChange>.Accepted(change(value)), Checked<RegisterChange>.Rejected);
}

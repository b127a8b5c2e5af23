using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>What a form makes of the network, and what is said when it is done.</summary>
/// <param name="Edit">Makes the next version.</param>
/// <param name="Said">Says it, in somebody's language.</param>
/// <param name="Person">Who has a part in it now, if somebody has: they need the app.</param>
public sealed record RegisterChange(Func<FileMap, FileMap> Edit, Func<LocalTexts, string> Said, Person? Person = null);

/// <summary>One thing that a lead can change in the network: its fields, and how they are read.</summary>
/// <param name="what">Its name in a card's data.</param>
/// <param name="titleKey">What it is called in the list of what can be changed; and as the form's heading.</param>
/// <param name="hintKey">What the person should know before filling it in; null when nothing.</param>
public abstract class RegisterForm(string what, string titleKey, string? hintKey = null)
{
    public string What => what;

    public string TitleKey => titleKey;

    public string? HintKey => hintKey;

    /// <summary>True when it is about one organisation, which is chosen first.</summary>
    public virtual bool IsOfOrganization => true;

    public abstract IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form);

    public abstract Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed);

    protected static Checked<RegisterChange> Change<T>(Checked<T> read, Func<T, RegisterChange> change) => read.Match(
        value => Checked<RegisterChange>.Accepted(change(value)), Checked<RegisterChange>.Rejected);
}

/// <summary>One that concerns the region.</summary>
/// <inheritdoc cref="RegisterForm"/>
public abstract class RegionForm(string what, string titleKey, string? hintKey = null) : RegisterForm(what, titleKey, hintKey)
{
    public sealed override bool IsOfOrganization => false;
}

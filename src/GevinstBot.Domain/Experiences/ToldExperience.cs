using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Experiences;

/// <summary>What somebody has written down of what worked.</summary>
/// <param name="Organization">Where.</param>
/// <param name="About">What it is about, in a few words.</param>
/// <param name="What">What was done, and what came of it.</param>
public sealed record ExperienceContent(OrganizationId Organization, string About, string What)
{
    public const string OrganizationField = "experience-where";
    public const string AboutField = "experience-about";
    public const string WhatField = "experience-what";

    public const int LongestAbout = 80;
    public const int LongestWhat = 400;

    /// <param name="typed">What was typed.</param>
    /// <param name="organizations">Those that it can be told for.</param>
    public static Checked<ExperienceContent> Read(IReadOnlyDictionary<string, string> typed, IEnumerable<OrganizationId> organizations)
    {
        var form = new TypedForm(typed);
        var where = form.RequiredChoice(OrganizationField, [.. organizations.Select(id => id.Value)], TypedForm.NotAChoice);
        var about = form.RequiredLine(AboutField, LongestAbout);
        var what = form.RequiredText(WhatField, LongestWhat);
        return form.Checked(() => new ExperienceContent(new OrganizationId(where), about, what));
    }

    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        [OrganizationField] = Organization.Value,
        [AboutField] = About,
        [WhatField] = What,
    };
}

/// <summary>Erfaring that was written down, and who changed it last.</summary>
/// <param name="Id">Its name: the card it was written on.</param>
/// <param name="Content">What it says.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="At">When.</param>
/// <param name="First">When it was written.</param>
public sealed record ToldExperience(string Id, ExperienceContent Content, PersonId By, Instant At, Instant First)
    : IVersioned<ToldExperience>
{
    /// <summary>The card that it is written on.</summary>
    public static readonly RoundKind Kind = new("experience");

    /// <summary>How many days its card can be pressed.</summary>
    public const int Days = 30;

    public int Version { get; init; } = 1;

    PersonId? IVersioned<ToldExperience>.By => By;

    public bool SaysTheSameAs(ToldExperience other) => Content == other.Content;
}

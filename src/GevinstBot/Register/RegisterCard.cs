using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>The network: who leads it, and each organisation with its contact; and the form of one thing that is to be changed.</summary>
public static class RegisterCard
{
    public const string WhatField = "what";
    public const string OrganizationField = "organization";

    /// <summary>The field of a button's data that says which version of the network its card showed.</summary>
    public const string SeenField = NetworkFileCard.SeenField;

    /// <param name="request">Who asked for it.</param>
    /// <param name="question">The network as it stands.</param>
    /// <param name="done">What was changed just now.</param>
    /// <param name="problems">What is wrong with what was chosen.</param>
    /// <param name="typed">What was chosen.</param>
    public static AdaptiveCard For(
        CardRequest request, RegisterQuestion question, string? done = null, IReadOnlyList<Problem>? problems = null,
        IReadOnlyDictionary<string, string>? typed = null)
    {
        var (texts, roster) = (request.Texts, question.Roster);
        var form = new FilledForm(typed ?? ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["network.title"],
            [
                done is null ? null : Say.Labelled(texts["network.done"], $" {done}"),
                form.Banner,
                Say.Typed(texts.Counted("network.size", roster.Organizations.Count, roster.Region)),
                Say.Labelled(texts["network.leads"], $" {Names(roster.Leads, roster, texts)}"),
                roster.Deputies.Any() ? Say.Labelled(texts["network.deputies"], $" {Names(roster.Deputies, roster, texts)}") : null,
                .. Roles(roster, texts),
                .. roster.Organizations.Select(organization => Line(organization, question, texts)),
                .. request.IsClosed ? [Say.Small(texts["network.closed"])] : Choices(roster, form),
            ],
            request.IsClosed ? null : request.Button(texts["network.edit"], RegisterEditSubmit.VerbName));
    }

    /// <param name="request">Who changes it.</param>
    /// <param name="form">What is changed.</param>
    /// <param name="question">The network as it stands, and whose form it is.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard Form(
        CardRequest request, RegisterForm form, RegisterQuestion question, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems, bool isOvertaken = false)
    {
        var (texts, filled) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts[form.TitleKey],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                filled.Banner,
                question.Organization is { } organization ? Whose(organization, question.Roster, texts) : null,
                // Whoever gets the form back has read it: what is wrong comes first.
                form.HintKey is { } hint && problems.Count == 0 ? Say.Text(texts[hint]) : null,
                .. form.Fields(question, filled),
            ],
            request.Button(
                texts["network.save"], RegisterAnswerSubmit.VerbName, (WhatField, form.What),
                (OrganizationField, question.Organization?.Id.Value ?? ""), (SeenField, question.Network)),
            request.ButtonWithoutInputs(texts["network.cancel"], RegisterShowSubmit.VerbName));
    }

    /// <summary>Those who have another role of the region, where there are any.</summary>
    private static IEnumerable<AdaptiveElement> Roles(Roster roster, LocalTexts texts) =>
        from role in RoleEdit.Given
        let people = roster.Members.Where(member => member.Role == role.Value).Select(member => member.Person).ToList()
        where people.Count > 0
        select Say.Labelled($"{texts.Capital(texts[$"role-name.{role.Key}"])}:", $" {Names(people, roster, texts)}");

    private static AdaptiveElement Whose(Organization organization, Roster roster, LocalTexts texts) => Say.Labelled(
        organization.Name,
        roster.ContactOf(organization.Id) is { } contact && roster.Find(contact) is { } person
            ? $" · {texts["network.contact-is", person.Name]}"
            : "");

    private static AdaptiveElement Line(Organization organization, RegisterQuestion question, LocalTexts texts) => Say.Item(
        organization.ShortName, $"  {RegisterWords.WhoAnswers(organization.Id, question, texts)}").Spaced(AdaptiveSpacing.Small);

    private static IEnumerable<AdaptiveElement> Choices(Roster roster, FilledForm form) =>
    [
        form.OneOf(
            WhatField, form.Texts["network.what"], RegisterForms.All.Select(known => (form.Texts[known.TitleKey], known.What)),
            hint: form.Texts["network.what-hint"]),
        form.OneOf(
            OrganizationField, form.Texts["network.organization"],
            roster.Organizations.Select(organization => (organization.ShortName, organization.Id.Value)),
            hint: form.Texts["network.organization-hint"]),
    ];

    private static string Names(IEnumerable<PersonId> people, Roster roster, LocalTexts texts) =>
        texts.List([.. people.Select(person => roster.Find(person)?.Name ?? person.Value)]);
}

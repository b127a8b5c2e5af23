using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>An experience that is written down: its form, and what stands there when it is shared, or never was.</summary>
public static class ToldExperienceCard
{
    /// <param name="request">Whose.</param>
    /// <param name="own">The organisations that it can be told for; one of them needn't be chosen.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static AdaptiveCard Form(
        CardRequest request, IReadOnlyList<Organization> own, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["experience.tell-title"],
            [
                form.Banner,
                form.LongText(
                    ExperienceContent.WhatField, texts["experience.what"], ExperienceContent.LongestWhat, texts["experience.what-hint"]),
                form.Text(
                    ExperienceContent.AboutField, texts["experience.about"], ExperienceContent.LongestAbout,
                    hint: texts["experience.about-hint"]),
                form.OneOf(
                    ExperienceContent.OrganizationField, texts["experience.where-label"],
                    own.Select(organization => (organization.ShortName, organization.Id.Value)),
                    otherwise: own is [var only] ? only.Id.Value : null),
                Say.Small(texts["form.no-personal-data"]),
                request.PurposeLine(),
            ],
            request.Button(texts["experience.share"], ToldExperienceAnswerSubmit.VerbName).Primary());
    }

    public static AdaptiveCard Shared(CardRequest request, ToldExperience told, Roster roster)
    {
        var (texts, content) = (request.Texts, told.Content);
        return request.Frame(
            texts["experience.shared-title"],
            [
                Say.Labelled(
                    texts["experience.where", content.About, roster.Find(content.Organization)?.ShortName ?? content.Organization.Value]),
                Say.Line(content.What),
                Say.Text(texts["experience.found-by"]),
            ],
            request.IsClosed ? null : request.ButtonWithoutInputs(texts["form.edit"], ToldExperienceEditSubmit.VerbName));
    }

    /// <summary>The card's time is over, and nothing was told on it.</summary>
    public static AdaptiveCard Untold(CardRequest request) =>
        request.Frame(request.Texts["experience.tell-title"], [Say.Text(request.Texts["experience.untold"])]);
}

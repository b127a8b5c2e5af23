using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Rounds;

namespace GevinstBot.Roadmap;

/// <summary>One measure: what, who and by when; of one that stands also how far it has come, and why it is moved or given up.</summary>
public static class RoadmapFormCard
{
    /// <param name="request">The lead's.</param>
    /// <param name="question">The road map.</param>
    /// <param name="id">What it is, or will be, called.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static AdaptiveCard Form(
        CardRequest request, RoadmapQuestion question, string id, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form, stands) = (request.Texts, new FilledForm(typed, problems, request.Texts), question.Find(id));
        return Frame.Of(
            texts, texts["roadmap.title"],
            [
                Say.Heading(texts[stands is null ? "roadmap.new-title" : "roadmap.change-title"]),
                form.Banner,
                form.LongText(MeasureContent.WhatField, texts["roadmap.what"], MeasureContent.LongestWhat, texts["roadmap.what-hint"]),
                form.OneOf(
                    MeasureContent.OwnerField, texts["roadmap.owner"],
                    [
                        (texts["roadmap.lead"], MeasureContent.OwnerLead),
                        .. question.Roster.Organizations.Select(organization => (organization.ShortName, organization.Id.Value)),
                    ],
                    hint: texts["roadmap.owner-hint"]),
                form.Date(MeasureContent.DueField, texts["roadmap.due"], question.Today),
                .. stands is null ? [] : (AdaptiveElement[])
                [
                    form.Tap(
                        MeasureContent.StateField, texts["roadmap.state"],
                        MeasureContent.States.Keys.Select(key => (texts[$"roadmap.choice.{key}"], key))),
                    form.Text(MeasureContent.ReasonField, texts["roadmap.reason"], MeasureContent.LongestReason),
                ],
                Say.Small(texts["form.no-personal-data"]),
                Say.Small(texts["roadmap.seen-by"]),
            ],
            request.Button(texts["roadmap.save"], RoadmapAnswerSubmit.VerbName, (RoadmapCard.MeasureField, id)).Primary(),
            request.ButtonWithoutInputs(texts["withdraw.cancel"], RoadmapShowSubmit.VerbName));
    }
}

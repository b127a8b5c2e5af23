using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Archive;

/// <summary>The package of a meeting's minutes, and where it stands when it is archived.</summary>
public static class ArchiveCard
{
    /// <param name="request">The lead's.</param>
    /// <param name="meeting">Whose minutes.</param>
    /// <param name="address">Where the package is fetched; null where the card is shown again, and a link would be over.</param>
    public static AdaptiveCard For(CardRequest request, Meeting meeting, Uri? address) =>
        Form(request, meeting, address, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, Meeting meeting, Uri? address, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["archive.title", texts.Day(meeting.Day)],
            [
                form.Banner,
                Say.Text(texts["archive.how"]),
                address is null ? null : Say.Small(texts["minutes-export.link"]),
                form.Text(
                    ArchivedMinutes.ReferenceField, texts["archive.reference"], ArchivedMinutes.LongestReference,
                    hint: texts["archive.reference-hint"]),
                Say.Small(texts["archive.seen-by"]),
            ],
            address is null ? Again(meeting, texts) : Button.Opening(texts["archive.download"], address),
            request.Button(texts["archive.save"], ArchiveAnswerSubmit.VerbName).Primary());
    }

    /// <summary>They stand there already; what has been changed since is archived under a reference of its own.</summary>
    public static AdaptiveCard Archived(CardRequest request, Meeting meeting, StandingInArchive standing, Uri? address)
    {
        var (texts, isAsked) = (request.Texts, standing.IsChanged && address is not null);
        return request.Frame(
            texts["archive.title", texts.Day(meeting.Day)],
            [
                Say.Labelled($"{texts["archive.archived"]} ", standing.Archived.Reference),
                standing.IsChanged ? Say.Status(texts["archive.changed-since"], AdaptiveTextColor.Warning) : null,
                address is null ? null : Say.Small(texts["minutes-export.link"]),
                isAsked
                    ? Ask.Text(
                        ArchivedMinutes.ReferenceField, texts["archive.reference"], value: null, ArchivedMinutes.LongestReference,
                        texts["archive.reference-hint"])
                    : null,
            ],
            address is null ? Again(meeting, texts) : Button.Opening(texts["archive.download"], address),
            isAsked ? request.Button(texts["archive.save"], ArchiveAnswerSubmit.VerbName).Primary() : null);
    }

    public static AdaptiveCard Over(CardRequest request) =>
        request.Frame(request.Texts["archive.over-title"], [Say.Text(request.Texts["archive.over"])]);

    private static AdaptiveAction Again(Meeting meeting, LocalTexts texts) =>
        Button.Writing(texts["archive.again"], $"{texts.Ways("command.archive")[0]} {texts.Date(meeting.Day)}");
}

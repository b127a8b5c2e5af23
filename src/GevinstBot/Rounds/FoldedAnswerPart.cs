using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>
/// An organisation's answer to questions that are alike each time, as its receipt shows it: the replies are behind «Vis svaret».
/// </summary>
/// <param name="request">Until it closes, the answer can be changed.</param>
/// <param name="organization">Whose answer it is.</param>
/// <param name="zone">In which moments are told.</param>
public sealed class FoldedAnswerPart(CardRequest request, Organization organization, DateTimeZone zone)
{
    private const string Replies = "replies";

    private LocalTexts Texts => request.Texts;

    /// <param name="at">When it was given.</param>
    /// <param name="by">By whom; null when they are no longer in the network.</param>
    /// <param name="becomes">What becomes of it.</param>
    /// <param name="replies">Each question with its reply.</param>
    /// <param name="note">What was written besides; empty for nothing.</param>
    public IEnumerable<AdaptiveElement> Body(
        Instant at, string? by, string becomes, IEnumerable<(string Title, string Value)> replies, string note) =>
    [
        Say.Typed(Texts["form.answered-by", organization.ShortName, Texts.When(at, zone), by ?? Texts["submit.former-participant"]]),
        Say.Text(becomes),
        Place.Together(
            Say.Facts(replies), note.Length == 0 ? null : Say.Typed(note),
            request.PurposeLine(organization.ShortName)).Hidden(Replies),
    ];

    /// <param name="editVerb">Opens the form again.</param>
    public IEnumerable<AdaptiveAction?> Buttons(string editVerb) =>
    [
        request.IsClosed ? null : request.Button(Texts["form.edit"], editVerb),
        Button.Toggle(Texts["form.show-answer"], Replies),
    ];

    public AdaptiveElement Unanswered =>
        Say.Typed(Texts["form.closed-unanswered", Texts.When(request.Closes, zone), organization.ShortName]);
}

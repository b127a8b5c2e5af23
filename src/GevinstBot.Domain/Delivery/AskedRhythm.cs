using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// Cards that somebody asked for, as rounds to them alone. They are told, not asked: nobody is reminded, and after some days they are
/// over, because the network has gone on.
/// </summary>
public static class AskedRhythm
{
    /// <summary>How many days such a card lives where nothing else is said.</summary>
    public const int Days = 7;

    /// <param name="kind">Which card.</param>
    /// <param name="id">Its name among those of its kind.</param>
    /// <param name="askedBy">Who asked for it, and alone may press it.</param>
    /// <param name="at">When.</param>
    /// <param name="days">How long it lives.</param>
    public static Round RoundOf(RoundKind kind, string id, PersonId askedBy, Instant at, int days = Days) =>
        new(new RoundId(kind, id), at, at + Duration.FromDays(days), [new Addressee(askedBy.Value, askedBy)])
        {
            ExpectsAnswer = false,
        };

    /// <summary>The same, asked for in an organisation's name: whoever answers for it goes on with it.</summary>
    /// <inheritdoc cref="RoundOf(RoundKind, string, PersonId, Instant, int)"/>
    public static Round RoundOf(RoundKind kind, string id, OrganizationId organization, PersonId askedBy, Instant at, int days) =>
        RoundOf(kind, id, organization.Value, askedBy, at, days);

    /// <summary>The same, asked for about a subject that isn't the asker alone, such as a team.</summary>
    /// <inheritdoc cref="RoundOf(RoundKind, string, PersonId, Instant, int)"/>
    public static Round RoundOf(RoundKind kind, string id, string subject, PersonId askedBy, Instant at, int days) =>
        new(new RoundId(kind, id), at, at + Duration.FromDays(days), [new Addressee(subject, askedBy)])
        {
            ExpectsAnswer = false,
            MayBeGiven = false,
        };
}

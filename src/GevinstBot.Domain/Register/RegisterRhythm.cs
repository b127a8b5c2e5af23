using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>
/// Cards that somebody asked for in order to change the network. They are told, not asked: nobody is reminded, and after a day or a week
/// they are over, because the network has gone on.
/// </summary>
public static class RegisterRhythm
{
    /// <summary>«nettverk»: the register, and what a lead changes in it.</summary>
    public static readonly RoundKind Kind = new("network");

    /// <summary>«borte»: who stands in for a contact.</summary>
    public static readonly RoundKind AbsenceKind = new("absence");

    /// <summary>«kom i gang»: a network from nothing.</summary>
    public static readonly RoundKind SetupKind = new("setup");

    /// <param name="kind">Which card.</param>
    /// <param name="id">Its name among those of its kind.</param>
    /// <param name="askedBy">Who asked for it, and alone may press it.</param>
    /// <param name="at">When.</param>
    public static Round RoundOf(RoundKind kind, string id, PersonId askedBy, Instant at) =>
        new(new RoundId(kind, id), at, at + Duration.FromDays(kind == Kind ? 1 : 7), [new Addressee(askedBy.Value, askedBy)])
        {
            ExpectsAnswer = false,
        };
}

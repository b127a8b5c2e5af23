using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// A fact as it stands in a table: its content, which version that is, who wrote it,
/// and when the first was written. Without a writer the program wrote it.
/// </summary>
public sealed record StoredFact<T>(string Id, T Content, int Version, PersonId? By, Instant At, Instant First) : IVersioned<StoredFact<T>>
{
    /// <summary>Said by somebody who wasn't asked, in the name of those who were.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>As an answer to a round; only of what a person wrote.</summary>
    public Answered About(string subject) => new(subject, By!.Value, At) { Version = Version, OnBehalf = OnBehalf };

    /// <summary>What the program wrote becomes a person's answer even when the person changes nothing in it.</summary>
    public bool SaysTheSameAs(StoredFact<T> other) => By is not null && MeetingsJson.Write(Content) == MeetingsJson.Write(other.Content);
}

using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain;

/// <summary>An answer that is kept with every version it has had.</summary>
public interface IVersioned<in T>
{
    /// <summary>Counts from 1; each change is one more.</summary>
    int Version { get; }

    /// <summary>Who gave this version; null when the program did.</summary>
    PersonId? By { get; }

    Instant At { get; }

    /// <summary>The same content, whoever said it and when: said again, it is no new version.</summary>
    bool SaysTheSameAs(T other);
}

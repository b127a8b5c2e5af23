using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>How a figure came to be what it is.</summary>
public enum FigureOrigin
{
    /// <summary>Hentet, ikke bekreftet: nobody has said anything.</summary>
    Fetched,

    /// <summary>What was fetched, as the organisation confirmed it.</summary>
    Confirmed,

    /// <summary>Another number than was fetched, or none.</summary>
    Corrected,

    /// <summary>Answered where nothing was fetched.</summary>
    Answered,
}

/// <summary>An organisation's figure as it stood for a while: what it was, and who made it that.</summary>
/// <param name="Origin">How.</param>
/// <param name="Value">What it was, with the version of the definition that it was given under.</param>
public sealed record FigureVersion(FigureOrigin Origin, IndicatorValue Value)
{
    /// <summary>When it came into the tables; null for what stands in the network file.</summary>
    public Instant? At { get; init; }

    /// <summary>Null for what was fetched.</summary>
    public PersonId? By { get; init; }

    /// <summary>Given by somebody who wasn't asked, in the organisation's name.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>Given after the round was locked for everybody: a lead had let them.</summary>
    public bool IsLate { get; init; }
}

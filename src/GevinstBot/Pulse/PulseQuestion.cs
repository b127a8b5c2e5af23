using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>What one contact is asked about one initiative: looked up from the round, never from the card.</summary>
public sealed record PulseQuestion(YearMonth Month, Initiative Initiative, Organization Organization, DateTimeZone Zone)
{
    /// <summary>Null when nobody has answered.</summary>
    public PulseAnswer? Answer { get; init; }

    /// <summary>What the organisation said of the same initiative the time before; null where nothing was.</summary>
    public PulseBefore? Before { get; init; }

    /// <summary>In which words it asks: <see cref="PulseWording"/>.</summary>
    public string Wording { get; init; } = "";

    /// <summary>The how manieth of how many on the card.</summary>
    public (int Number, int Count) Place { get; init; } = (1, 1);

    public bool IsOneOfMany => Place.Count > 1;

    /// <summary>The version that the card shows.</summary>
    public int Version => Answer?.Version ?? 0;

    /// <summary>Where the card asks what stands in the way.</summary>
    public string ReasonsField => IsOneOfMany ? FollowUp.FieldOf(Initiative.Id) : FollowUp.ReasonsField;

    /// <summary>A press after the deadline that was heard before it: one of several answers doesn't yet answer the card.</summary>
    public bool IsHeardAgain(Submission late) => late.Card.IsClosed && Answer?.By == late.By && Version > late.BasedOn;
}

/// <summary>All that one contact is asked in a month: one initiative after the other.</summary>
public sealed record PulseQuestions(IReadOnlyList<PulseQuestion> All)
{
    /// <summary>Which initiative a button is about.</summary>
    public const string InitiativeField = "initiative";

    /// <summary>In which words the pressed card asked, where they aren't the product's own.</summary>
    public const string WordingField = "wording";

    /// <summary>Which answer is to be changed, where there are several.</summary>
    public const string ChangedField = "changed";

    public PulseQuestion First => All[0];

    /// <summary>What is asked next; null when all is answered.</summary>
    public PulseQuestion? Next => All.FirstOrDefault(question => question.Answer is null);

    /// <summary>What has been answered.</summary>
    public IReadOnlyList<PulseQuestion> Answered => [.. All.Where(question => question.Answer is not null)];

    /// <summary>The one that a button names; one that names none is on a card with a single question. Null for what isn't asked.</summary>
    public PulseQuestion? Find(IReadOnlyDictionary<string, string> data, string field = InitiativeField) =>
        data.TryGetValue(field, out var initiative)
            ? All.FirstOrDefault(question => question.Initiative.Id.Value == initiative)
            : All is [var only] ? only : null;
}

/// <summary>What was said in an earlier month.</summary>
public sealed record PulseBefore(YearMonth Month, AdkarScores Scores)
{
    public string Wording { get; init; } = "";
}

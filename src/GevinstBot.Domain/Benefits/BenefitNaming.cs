using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Benefits;

/// <summary>Who is named for a benefit, by the subject of its form.</summary>
public static class BenefitNaming
{
    /// <summary>The benefit with somebody named for it.</summary>
    public static Benefit With(this Benefit benefit, string subject, PersonId person) => benefit with
    {
        People = subject switch
        {
            BenefitField.Owner => benefit.People with { Owner = person },
            BenefitField.Responsible => benefit.People with { Responsible = person },
            BenefitField.Coordinator => benefit.People with { Coordinator = person },
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "No subject that names somebody."),
        },
    };

    /// <summary>Who is named there; null when nobody is.</summary>
    public static PersonId? Named(this Benefit benefit, string subject) => subject switch
    {
        BenefitField.Owner => benefit.People.Owner,
        BenefitField.Responsible => benefit.People.Responsible,
        BenefitField.Coordinator => benefit.People.Coordinator,
        _ => null,
    };
}

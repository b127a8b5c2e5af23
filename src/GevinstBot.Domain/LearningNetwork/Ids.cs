namespace GevinstBot.Domain.LearningNetwork;

/// <summary>A cohort's short key in the network file, e.g. <c>kull3</c>.</summary>
public readonly record struct CohortId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A team's short key in the network file; one team has one key in all cohorts.</summary>
public readonly record struct TeamId(string Value)
{
    public override string ToString() => Value;
}

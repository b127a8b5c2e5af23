using GevinstBot.TestKit;

namespace GevinstBot.Tests.Infra;

/// <summary>A test that needs Bicep's compiler; skipped, and said so, where there is none for the machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute()
    {
        if (!Bicep.IsHere)
            Skip = "Needs Bicep's compiler, which there is a package of for Linux on x64 only.";
    }
}

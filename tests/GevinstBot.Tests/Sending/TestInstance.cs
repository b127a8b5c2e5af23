using System.Security.Cryptography;
using GevinstBot.Sending;

namespace GevinstBot.Tests.Sending;

/// <summary>Instances with names of their own.</summary>
public static class TestInstance
{
    public static Instance Alone() => Named(isAlone: true);

    /// <summary>One of several on the same store.</summary>
    public static Instance Another() => Named(isAlone: false);

    private static Instance Named(bool isAlone)
    {
        using var chance = RandomNumberGenerator.Create();
        return new Instance(isAlone, chance);
    }
}

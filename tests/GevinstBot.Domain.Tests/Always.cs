using FsCheck;
using FsCheck.Fluent;

namespace GevinstBot.Domain.Tests;

/// <summary>A claim that holds for many drawn values, the same ones in every run.</summary>
internal static class Always
{
    private static readonly Config SameEveryRun = Config.QuickThrowOnFailure
        .WithReplay(new Replay(new Rnd(20261117, 1), size: null))
        .WithMaxTest(500);

    public static void Holds<T>(Gen<T> drawn, Func<T, bool> claim) =>
        Check.One(SameEveryRun, Prop.ForAll(drawn.ToArbitrary(), claim));
}

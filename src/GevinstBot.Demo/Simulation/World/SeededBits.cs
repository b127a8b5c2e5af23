using System.Security.Cryptography;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>The product's unguessable bits, guessable: they come from the seed.</summary>
public sealed class SeededBits(Random chance) : RandomNumberGenerator
{
    public override void GetBytes(byte[] data) => chance.NextBytes(data);

    public override void GetBytes(Span<byte> data) => chance.NextBytes(data);
}

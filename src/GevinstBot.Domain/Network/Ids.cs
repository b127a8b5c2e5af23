using System.Security.Cryptography;
using System.Text;

namespace GevinstBot.Domain.Network;

/// <summary>An organisation's short key in the network file: lower-case letters, digits and hyphens, e.g. <c>ahus</c>.</summary>
public readonly record struct OrganizationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// A person's Entra object id as a lower-case GUID with hyphens; the only name for a person that is stored with an answer. A channel of a
/// team stands where a person does among those who get a message (<see cref="OfChannel"/>), and never among those who answer.
/// </summary>
public readonly record struct PersonId(string Value)
{
    private const string Channel = "channel-";

    /// <summary>The first and the last, as a store orders them, that a channel may be called.</summary>
    public static readonly (string First, string AfterLast) Channels = (Channel, "channel.");

    public bool IsChannel => Value.StartsWith(Channel, StringComparison.Ordinal);

    /// <summary>
    /// A channel by what Teams calls it, whichever of its threads that names: that has characters which no id of ours may have.
    /// </summary>
    public static PersonId OfChannel(string conversation) => new(Channel + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(WithoutThread(conversation))).AsSpan(0, 16)));

    /// <summary>The channel itself, of one of its threads.</summary>
    public static string WithoutThread(string conversation) => conversation.Split(';', 2)[0];

    /// <summary>As Entra writes it, in small letters. One of zeros alone is nobody's: somebody meant to fill it in.</summary>
    public static bool IsOne(string id) => Guid.TryParseExact(id, "D", out var guid) && guid != Guid.Empty;

    public override string ToString() => Value;
}

/// <summary>An initiative's short key in the network file.</summary>
public readonly record struct InitiativeId(string Value)
{
    public override string ToString() => Value;
}

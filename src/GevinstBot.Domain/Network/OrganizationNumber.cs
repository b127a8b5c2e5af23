namespace GevinstBot.Domain.Network;

/// <summary>Organisasjonsnummer, as Brønnøysundregistrene gives them.</summary>
public static class OrganizationNumber
{
    private static readonly int[] Weights = [3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>Nine digits, the last of which checks the others.</summary>
    public static bool Is(string text)
    {
        if (text.Length != 9 || !text.All(char.IsAsciiDigit))
            return false;
        var control = (11 - Weights.Select((weight, at) => weight * (text[at] - '0')).Sum() % 11) % 11;
        return control == text[8] - '0';
    }
}

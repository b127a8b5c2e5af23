using System.Text;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>A user principal name made of the person's name, on a domain that is reserved for examples.</summary>
internal static class MailAddress
{
    public static string Of(LocalPerson person)
    {
        var local = new StringBuilder();
        foreach (var letter in person.Name.ToLowerInvariant())
            local.Append(Latin(letter));
        return $"{local.ToString().Trim('.')}@example.no";
    }

    private static string Latin(char letter) => letter switch
    {
        'æ' => "ae",
        'ø' or 'ö' => "o",
        'å' or 'ä' => "a",
        _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
        _ when char.IsLetter(letter) => "x",
        _ => ".",
    };
}

using System.Diagnostics;
using System.Text;

namespace GevinstBot.TestKit;

internal static class NodeProcess
{
    public static ProcessStartInfo StartInfo(IEnumerable<string> args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new ProcessStartInfo("node", args)
        {
            WorkingDirectory = Npm.Directory,
            Environment = { ["NODE_PATH"] = Npm.Module() },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
    }
}

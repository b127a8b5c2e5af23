using System.Text;

namespace GevinstBot.Tests.Verbs;

/// <summary>
/// A screen for one flow of calls: what is written to the console in it, and in what it starts, is kept here. Others, and what runs beside
/// it, write where they always did.
/// </summary>
internal sealed class OwnScreen : IDisposable
{
    private static readonly AsyncLocal<OwnScreen?> Current = new();

    private readonly StringWriter _text = new();
    private readonly StringWriter _complaints = new();

    static OwnScreen()
    {
        Console.SetOut(new Shared(Console.Out, screen => screen._text));
        Console.SetError(new Shared(Console.Error, screen => screen._complaints));
    }

    private OwnScreen()
    {
    }

    /// <returns>What it returned, and what stands on the screen afterwards.</returns>
    public static async Task<VerbRun> WhileAsync(Func<Task<int>> work)
    {
        using var screen = new OwnScreen();
        // In a flow of its own, so that whoever asks for this goes on with their own screen.
        var exitCode = await Task.Run(() =>
        {
            Current.Value = screen;
            return work();
        });
        return new VerbRun(exitCode, screen._text.ToString(), screen._complaints.ToString());
    }

    public void Dispose()
    {
        _text.Dispose();
        _complaints.Dispose();
    }

    /// <summary>In the console's place for the whole process; the console lets one write at a time.</summary>
    private sealed class Shared(TextWriter otherwise, Func<OwnScreen, TextWriter> own) : TextWriter
    {
        public override Encoding Encoding => otherwise.Encoding;

        private TextWriter Now => Current.Value is { } screen ? own(screen) : otherwise;

        public override void Write(char value) => Now.Write(value);

        public override void Write(string? value) => Now.Write(value);

        public override void Write(char[] buffer, int index, int count) => Now.Write(buffer, index, count);

        public override void Flush() => Now.Flush();
    }
}

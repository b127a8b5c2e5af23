using GevinstBot.Texts;
using GevinstBot.Verbs.Package;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether the Teams app that people install is this bot's.</summary>
public sealed class PackageCheck(IConfiguration configuration, PackagePath path, LocalTexts texts) : ICheck
{
    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        if (!File.Exists(path.Value))
        {
            return [path.IsNamed
                ? Finding.Wrong(texts["check.package-missing", path.Value])
                : Finding.NotChecked(texts["check.no-package", path.Value])];
        }
        var appId = configuration.BotIdAsSet();
        string[] problems;
        try
        {
            problems = [.. PackageRules.Problems(await PackageFiles.ReadZipAsync(path.Value, ct), appId, texts)];
        }
        catch (InvalidDataException broken)
        {
            problems = [broken.Message];
        }
        return problems.Length == 0
            ? [Finding.Right(texts["check.package", path.Value])]
            : [.. problems.Select(problem => Finding.Wrong(texts["check.package-wrong", path.Value, problem]))];
    }
}

/// <summary>Where the package is.</summary>
/// <param name="Value">The file.</param>
/// <param name="IsNamed">Somebody named it; otherwise it is where «package» puts it, and may be missing.</param>
public sealed record PackagePath(string Value, bool IsNamed);

using Microsoft.Playwright;

namespace GevinstBot.TestKit;

/// <summary>axe: what stands in the way of a person with a screen reader, or who sees contrasts badly.</summary>
public static class Axe
{
    public static Task<string[]> ProblemsAsync(IPage page) => ProblemsAsync(page.MainFrame);

    public static async Task<string[]> ProblemsAsync(IFrame page) => await page.EvaluateAsync<string[]>(
        $$"""
        async () => {
          {{await File.ReadAllTextAsync(Npm.Module("axe-core", "axe.min.js"))}};
          const found = await axe.run();
          return found.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).join(' '));
        }
        """);
}

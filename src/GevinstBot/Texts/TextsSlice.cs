namespace GevinstBot.Texts;

public static class TextsSlice
{
    public static IHostApplicationBuilder AddTexts(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new TextCatalog());
        return builder;
    }
}

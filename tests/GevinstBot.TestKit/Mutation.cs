using System.Text;
using System.Text.Json.Nodes;

namespace GevinstBot.TestKit;

/// <summary>Breaks one to three things in a JSON object, the same ones for the same seed.</summary>
public static class Mutation
{
    private static readonly string[] Oddities =
    [
        "null", "true", "0", "-1", "1e308", "1e999", "99999999999999999999", "\"\"", "[]", "{}", "[[[[]]]]", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"",
        "\"../../etc\"", "\"x' or 1 eq 1\"", "\"<at>all</at>\"", "\"{{DATE(2026-11-21T08:00:00Z)}}\"", "\"æøå\\u202e\"", "{\"type\":\"message\"}",
    ];

    public static byte[] Of(JsonObject original, Random random)
    {
        var mutant = original.DeepClone().AsObject();
        for (var i = random.Next(1, 4); i > 0; i--)
            Change(mutant, random);
        var bytes = Encoding.UTF8.GetBytes(Text(mutant, random));
        if (random.Next(10) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static void Change(JsonObject mutant, Random random)
    {
        var objects = Objects(mutant).ToList();
        var target = objects[random.Next(objects.Count)];
        if (target.Count == 0)
        {
            target["new"] = Odd(random);
            return;
        }
        var (name, value) = target.ElementAt(random.Next(target.Count));
        switch (random.Next(6))
        {
            case 0: target.Remove(name); break;
            case 1: target[name] = Odd(random); break;
            case 2: target[name] = new JsonArray(value?.DeepClone()); break;
            case 3: target[name] = new JsonObject { [name] = value?.DeepClone() }; break;
            case 4: target[name] = new string('x', random.Next(0, 20_000)); break;
            default: target[name.ToUpperInvariant()] = value?.DeepClone(); break;
        }
    }

    // Oddities no JSON tree can hold are written in afterwards.
    private static string Text(JsonObject mutant, Random random)
    {
        var json = mutant.ToJsonString();
        var (from, to) = random.Next(8) switch
        {
            0 => ("\"odd\"", Oddities[random.Next(Oddities.Length)]),
            1 => ("\"id\":", "\"id\":\"twice\",\"id\":"),
            2 => ("}", ""),
            _ => ("\"odd\"", "null"),
        };
        return json.Replace(from, to, StringComparison.Ordinal);
    }

    private static JsonNode? Odd(Random random)
    {
        var odd = Oddities[random.Next(Oddities.Length)];
        return odd.Contains("ud800", StringComparison.Ordinal) ? "odd" : JsonNode.Parse(odd);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(pair => Objects(pair.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}

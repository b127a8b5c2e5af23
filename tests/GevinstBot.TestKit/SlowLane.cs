using System.Reflection;

namespace GevinstBot.TestKit;

/// <summary>
/// Which classes of tests may not be in the fast lane: those that start an emulator, a browser or a program, in themselves, in what
/// they inherit, or in what is made for them. One that merely takes long is marked by whoever measured it.
/// </summary>
public static class SlowLane
{
    /// <summary>What a slow class carries: <c>dotnet test --filter Lane!=Slow</c> leaves it out.</summary>
    private static readonly (string, string) Mark = ("Lane", "Slow");

    private static readonly string[] Starts =
    [
        "Azurite.StartAsync", "Azurite.StartAloneAsync", "Bicep.RunAsync", "Chromium.LaunchAsync", "DotnetProcess.StartAsync", "NodeServer.StartAsync", "Process.Start",
    ];

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The classes that start such things without saying so.</summary>
    public static IReadOnlyList<string> Unmarked(Assembly tests)
    {
        var slow = Reaching(Calls.In(tests));
        var strays = Classes(tests).Where(type => !IsMarked(type) && Parts(type).Any(part => slow.Contains(Calls.InSource(part))));
        return [.. strays.Select(type => type.Name)];
    }

    /// <summary>How many classes say that they are slow.</summary>
    public static int Marked(Assembly tests) => Classes(tests).Count(IsMarked);

    /// <summary>Every method from which one comes to a start.</summary>
    private static HashSet<string> Reaching(IEnumerable<(string Caller, string Called)> calls)
    {
        var callers = calls.ToLookup(call => call.Called, call => call.Caller);
        var reaching = new HashSet<string>();
        var next = new Queue<string>(callers.Select(called => called.Key).Where(IsStart));
        while (next.TryDequeue(out var method))
        {
            if (reaching.Add(method))
                Array.ForEach([.. callers[method]], next.Enqueue);
        }
        return reaching;
    }

    private static bool IsStart(string method) => Array.Exists(Starts, start => method.EndsWith($".{start}", StringComparison.Ordinal));

    private static IEnumerable<Type> Classes(Assembly tests) =>
        tests.GetTypes().Where(type => !type.IsAbstract && type.GetMethods().Any(IsTest));

    /// <summary>Theories, and facts that only some machines can see to, are facts too.</summary>
    private static bool IsTest(MethodInfo method) =>
        method.GetCustomAttributesData().Any(attribute => Lineage(attribute.AttributeType).Any(type => type.Name is "FactAttribute"));

    private static bool IsMarked(Type type) => type.GetCustomAttributesData().Any(attribute =>
        attribute.ConstructorArguments is [{ Value: string key }, { Value: string value }] && (key, value) == Mark);

    /// <summary>The methods of a class, of those it inherits from, and of what is made for it and handed to it.</summary>
    private static IEnumerable<MethodBase> Parts(Type type)
    {
        var fixtures = type.GetInterfaces().SelectMany(known => known.GenericTypeArguments);
        var given = type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType);
        return Lineage(type).Where(part => part.Assembly == type.Assembly).Concat(fixtures).Concat(given)
            .SelectMany(part => part.GetMethods(Declared).Concat<MethodBase>(part.GetConstructors(Declared)));
    }

    private static IEnumerable<Type> Lineage(Type type) => type.BaseType is { } inherited ? Lineage(inherited).Append(type) : [type];
}

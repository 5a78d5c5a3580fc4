using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Governance.ArchitectureTests.Laws;

/// <summary>XML documentation where others lean on it: the public types of Platform and of Contracts.</summary>
internal static class Documentation
{
    [Law("Public types and members of Platform and Contracts say what they mean.")]
    public static IEnumerable<string> Documented(IEnumerable<Type> types, XDocument documentation)
    {
        var said = documentation.Descendants("member").ToLookup(m => Key(m.Attribute("name")!.Value));
        foreach (var type in types)
        {
            var id = type.FullName!.Replace('+', '.');
            if (!Says(said["T:" + id]))
                yield return $"{id} has no summary.";
            var parameters = said["T:" + id].Descendants("param").Select(p => p.Attribute("name")!.Value).ToHashSet();
            foreach (var member in Members(type).Where(m => !parameters.Contains(m.Name)))
            {
                if (!Says(said[$"{Letter(member)}:{id}.{member.Name}"]))
                    yield return $"{id}.{member.Name} has no summary.";
            }
        }
    }

    [Law("A method that returns a task is named Async.")]
    public static IEnumerable<string> AsyncNames(IEnumerable<Type> types) =>
        from type in types
        where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.Name.Contains('<', StringComparison.Ordinal) && !method.IsSpecialName && !method.Name.EndsWith("Async", StringComparison.Ordinal)
        where IsTask(method.ReturnType) && method.GetBaseDefinition() == method && !Implements(type, method)
        select $"{type.FullName}.{method.Name} returns {method.ReturnType.Name}: name it {method.Name}Async.";

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        return type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m is PropertyInfo or FieldInfo { IsSpecialName: false } or EventInfo || m is MethodInfo { IsSpecialName: false } method && method.GetBaseDefinition() == method)
            .Where(m => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !m.Name.Contains('<', StringComparison.Ordinal))
            // What a record or an enum gets from the compiler.
            .Where(m => m is not MethodInfo { Name: "Equals" or "ToString" or "GetHashCode" or "Deconstruct" or "PrintMembers" })
            .Where(m => !(m is PropertyInfo { Name: "EqualityContract" }));
    }

    private static bool Says(IEnumerable<XElement> members) => members.Any(m =>
        m.Element("inheritdoc") is not null || m.Element("summary") is { } summary && !string.IsNullOrWhiteSpace(summary.Value + string.Concat(summary.Elements().Attributes().Select(a => a.Value))));

    // Overloads share a name; one that is documented speaks for all.
    private static string Key(string id) => id.Split('(')[0].Split("``")[0];

    private static char Letter(MemberInfo member) => member switch { PropertyInfo => 'P', FieldInfo => 'F', EventInfo => 'E', _ => 'M' };

    private static bool IsTask(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool Implements(Type type, MethodInfo method) =>
        !type.IsInterface && type.GetInterfaces().Where(i => i.Assembly != type.Assembly).Any(i => type.GetInterfaceMap(i).TargetMethods.Contains(method));
}

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Formats.Writing;

/// <summary>The field names of a JSON type, including nested ones. These are the values that <c>fields</c> accepts.</summary>
public sealed class FieldTree
{
    private readonly Dictionary<string, FieldTree> _children = new(StringComparer.Ordinal);

    /// <summary>The paths of all fields: <c>authors</c>, <c>authors.name</c>.</summary>
    public IReadOnlyList<string> Paths =>
        [.. _children.SelectMany(child => child.Value.Paths.Select(path => $"{child.Key}.{path}").Prepend(child.Key))];

    public static FieldTree Of(Type type)
    {
        var tree = new FieldTree();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            tree._children[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = Child(property.PropertyType);
        return tree;
    }

    /// <summary>Removes all fields from an item except the named ones.</summary>
    public static void Keep(JsonNode? item, IReadOnlyCollection<string> paths)
    {
        if (item is JsonArray array)
        {
            foreach (var element in array)
                Keep(element, paths);
        }
        else if (item is JsonObject node)
        {
            KeepOf(node, paths);
        }
    }

    private static void KeepOf(JsonObject node, IReadOnlyCollection<string> paths)
    {
        foreach (var name in node.Select(property => property.Key).ToList())
        {
            var below = paths.Where(path => path.StartsWith(name + ".", StringComparison.Ordinal)).Select(path => path[(name.Length + 1)..]).ToList();
            if (paths.Contains(name))
                continue;
            if (below.Count == 0)
                node.Remove(name);
            else
                Keep(node[name], below);
        }
    }

    private static FieldTree Child(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Child(type.GetGenericArguments()[0]);

        return type.Namespace?.StartsWith(nameof(Catalogue), StringComparison.Ordinal) == true ? Of(type) : new FieldTree();
    }
}

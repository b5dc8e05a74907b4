namespace Catalogue.Formats.Text;

/// <summary>Finds names, arguments and math in a TeX text.</summary>
internal sealed class TexSource(string tex)
{
    private Dictionary<int, int>? _groups;

    /// <summary>The name of a command: letters, or a single other character.</summary>
    public string Name(int start)
    {
        var end = start;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        return end > start ? tex[start..end] : start < tex.Length ? tex.Substring(start, 1) : "";
    }

    /// <summary>The end of the white space after a command's name, which TeX skips; an empty line is not skipped.</summary>
    public int SpaceEnd(int start)
    {
        var (end, lines) = (start, 0);
        for (; end < tex.Length && char.IsWhiteSpace(tex[end]); end++)
            lines += tex[end] == '\n' ? 1 : 0;
        return lines < 2 ? end : start;
    }

    /// <summary>The start of an argument in braces, after the brace.</summary>
    public int Start(int at)
    {
        while (at < tex.Length && char.IsWhiteSpace(tex[at]))
            at++;
        return at + 1;
    }

    /// <summary>The closing brace of the argument; null if there is no argument in braces.</summary>
    public int? End(int at)
    {
        _groups ??= Groups();
        return _groups.TryGetValue(Start(at) - 1, out var end) ? end : null;
    }

    /// <summary>The index after the closing dollar of math; if no math begins here, the index after the first dollar.</summary>
    public int MathEnd(int dollar)
    {
        var marks = dollar + 1 < tex.Length && tex[dollar + 1] == '$' ? 2 : 1;
        var depth = 0;
        for (var at = dollar + marks; at < tex.Length && depth >= 0; at++)
        {
            if (tex[at] == '$')
                return depth == 0 && tex.AsSpan(at).StartsWith(tex.AsSpan(dollar, marks)) ? at + marks : dollar + 1;

            depth += tex[at] == '{' ? 1 : tex[at] == '}' ? -1 : 0;
            if (tex[at] == '\\')
                at++;
        }

        return dollar + 1;
    }

    private Dictionary<int, int> Groups()
    {
        var groups = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var at = 0; at < tex.Length; at++)
        {
            if (tex[at] == '\\')
                at++;
            else if (tex[at] == '{')
                open.Push(at);
            else if (tex[at] == '}' && open.TryPop(out var start))
                groups.Add(start, at);
        }

        return groups;
    }
}

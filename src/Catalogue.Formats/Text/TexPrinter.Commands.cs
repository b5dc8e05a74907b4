namespace Catalogue.Formats.Text;

/// <content>Commands.</content>
internal sealed partial class TexPrinter
{
    private void PrintCommand()
    {
        var name = _source.Name(_at + 1);
        _at += 1 + name.Length;
        var isWord = name.Length > 0 && char.IsAsciiLetter(name[0]);
        if (TexCommands.Accents.TryGetValue(name, out var accent))
            _plain.PutAccent(accent);
        else if (TexCommands.Dotless.TryGetValue(name, out var dotless))
            PutAfter(_plain.HasAccents ? name[..1] : dotless, isWord);
        else if (TexCommands.Symbols.TryGetValue(name, out var symbol))
            PutAfter(symbol, isWord);
        else if (TexCommands.Styles.Contains(name))
            _at = _source.SpaceEnd(_at);
        else if (!PrintArgument(name))
            PutUnknown(name);
    }

    /// <summary>
    /// Prints the argument of a command that does not print it as ordinary text. Returns false if the command is not of that kind, or has
    /// no argument.
    /// </summary>
    private bool PrintArgument(string name)
    {
        var end = TexCommands.Arguments.TryGetValue(name, out var kind) ? _source.End(_at) : null;
        if (end is null)
            return false;

        var argument = tex[_source.Start(_at)..end.Value];
        switch (kind)
        {
            case TexArgument.Quoted:
                _at = _source.Start(_at) - 1;
                _plain.Put("“");
                Open("”");
                return true;
            case TexArgument.Address:
                _plain.Put(TexAddress.Plain(argument));
                break;
            case TexArgument.Math:
                _plain.Put($"${argument}$");
                break;
            case TexArgument.Left:
                break;
        }

        _at = end.Value + 1;
        return true;
    }

    private void PutUnknown(string name)
    {
        _plain.EndAccents();
        _plain.Put($"\\{name}");
        if (Is('{'))
            KeepGroup();
    }

    private void PutAfter(string symbol, bool isWord)
    {
        if (isWord)
            _at = _source.SpaceEnd(_at);
        _plain.Put(symbol);
    }
}

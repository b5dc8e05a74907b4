using System.Text.RegularExpressions;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Reads the header of a page: everything before the first badge.</summary>
internal static partial class ProfileHeaderReader
{
    public static ProfileRecord? Read(PageLines lines)
    {
        var name = ReadName(lines);
        string? field = null;
        var figures = new Dictionary<string, int>();
        while (lines.Peek() is { } line && !Badge.TryRead(line.Text, out _))
        {
            if (ProfileFigure.TryRead(line.Text, out var figure))
            {
                Add(figure, line);
            }
            else if (field is null && name is not null && FieldShape().IsMatch(line.Text) && !Badge.IsNearly(line.Text))
            {
                field = line.Text;
            }
            else
            {
                throw lines.Error(
                    line.Number, $"expected a figure of the profile or the badge of a paper, found '{Excerpt.Of(line.Text)}'");
            }

            lines.Take();
        }

        return name is null ? null : Profile();

        void Add(ProfileFigure figure, PageLine line)
        {
            if (figure.Value is not { } value)
            {
                throw lines.Error(line.Number, $"the number is too large: '{Excerpt.Of(line.Text)}'");
            }

            if (name is null && figure.Name != ProfileFigure.Heading)
            {
                throw lines.Error(line.Number, $"a figure of a profile without a name: '{line.Text}'");
            }

            if (!figures.TryAdd(figure.Name, value))
            {
                throw lines.Error(line.Number, $"duplicate figure in the header: '{line.Text}'");
            }
        }

        int? Figure(string figure) => figures.TryGetValue(figure, out var value) ? value : null;

        ProfileRecord Profile() => new()
        {
            Name = name,
            Field = field,
            HIndex = Figure(ProfileFigure.HIndex),
            Papers = Figure(ProfileFigure.Papers) ?? Figure(ProfileFigure.Heading),
            Citations = Figure(ProfileFigure.Citations),
            NoveltyPercent = Figure(ProfileFigure.Novelty),
            AiScore = Figure(ProfileFigure.AiScore),
        };
    }

    private static string? ReadName(PageLines lines)
    {
        if (lines.Peek() is not { } line || Badge.TryRead(line.Text, out _) || ProfileFigure.TryRead(line.Text, out _))
        {
            return null;
        }

        if (Badge.IsNearly(line.Text) || SurelyField().IsMatch(line.Text) || !NameShape.IsSingleName(line.Text))
        {
            throw lines.Error(line.Number, $"expected the name of a person or the badge of a paper, found '{Excerpt.Of(line.Text)}'");
        }

        return lines.Take().Text;
    }

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N}.-]{0,39}$")]
    private static partial Regex FieldShape();

    [GeneratedRegex(@"^(?:[A-Z]{2}|[a-z-]+\.[A-Za-z-]+)$")]
    private static partial Regex SurelyField();
}

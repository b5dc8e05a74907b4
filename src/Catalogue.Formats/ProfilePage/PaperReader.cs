using System.Text;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Reads one paper, from its badge up to the next badge.</summary>
internal static class PaperReader
{
    public static PaperRecord Read(PageLines lines, ProfileRecord? profile, DateOnly retrieved)
    {
        var start = lines.Take();
        if (!Badge.TryRead(start.Text, out var badge))
        {
            throw lines.Error(start.Number, $"expected a badge such as 'CLMar 30, 2023', found '{Excerpt.Of(start.Text)}'");
        }

        var published = BadgeDate.Find(badge, retrieved)
            ?? throw lines.Error(start.Number, $"the date '{badge.Date}' does not exist");
        var title = ReadTitle(lines, start);
        var authors = AuthorLine.TakeFrom(lines);
        var text = ReadAbstract(lines);
        var links = text is null ? [] : Links.In(text);
        var builder = new RecordBuilder(start.Number)
        {
            Key = $"{badge.Date} | {title}",
            Title = title,
            Abstract = text,
            Published = PublicationDate.OfDay(published),
            HasPrimaryCategory = badge.Category is not null,
            AuthorsTruncated = authors.Truncated,
            HasCode = badge.HasCode,
            CodeUrl = badge.HasCode ? links.FirstOrDefault(CodeRepositories.Hosts) : null,
        };
        if (badge.Year is null)
            builder.InferYear("published");
        builder.Categorise(badge.Category is null ? [] : [badge.Category]);
        builder.PlacedAuthors(WithPerson(authors.Names, profile));
        builder.Affiliate(authors.Affiliations);
        builder.Link(links);
        return ((ReadPaper)builder.Finish()).Paper;
    }

    private static string ReadTitle(PageLines lines, PageLine badge)
    {
        if (lines.Peek() is not { } line || Badge.TryRead(line.Text, out _))
        {
            throw lines.Error(badge.Number, $"no title after the badge '{badge.Text}'");
        }

        if (AuthorLine.IsUnmistakable(line.Text))
        {
            throw lines.Error(badge.Number, $"no title after the badge '{badge.Text}', but authors: '{Excerpt.Of(line.Text)}'");
        }

        return lines.Take().Text;
    }

    private static string? ReadAbstract(PageLines lines)
    {
        var text = new StringBuilder();
        while (lines.Peek() is { } line && !Badge.TryRead(line.Text, out _))
        {
            if (Badge.IsNearly(line.Text))
            {
                throw lines.Error(line.Number, $"invalid date in the badge '{line.Text}'; expected a form such as 'CLMar 30, 2023'");
            }

            if (AuthorLine.IsUnmistakable(line.Text))
            {
                throw lines.Error(line.Number, $"authors without a badge and a title before them: '{Excerpt.Of(line.Text)}'");
            }

            text.Append(text.Length == 0 ? "" : line.AfterBlank ? "\n\n" : "\n").Append(line.Text);
            lines.Take();
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static List<AuthorRecord> WithPerson(IReadOnlyList<string> names, ProfileRecord? profile)
    {
        var authors = names.Select((name, index) => new AuthorRecord(name, index + 1)).ToList();
        if (profile is not null && !names.Any(name => SamePerson.Is(name, profile.Name)))
        {
            authors.Add(new AuthorRecord(profile.Name, null));
        }

        return authors;
    }
}
